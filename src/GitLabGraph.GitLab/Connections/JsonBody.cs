using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Connections;

/// <summary>Writes values of a request as JSON, without reflection.</summary>
internal static class JsonBody
{
    public static ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var buffer = new ArrayBufferWriter<byte>(256);

        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteMembers(members);
        }

        return buffer.WrittenMemory;
    }

    public static void WriteMembers(this Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();

        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            writer.WriteAny(value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a member of an input, unless it was left out.</summary>
    public static void WriteGiven<T>(this Utf8JsonWriter writer, string name, Given<T> member)
    {
        if (member.IsGiven)
        {
            writer.WritePropertyName(name);
            writer.WriteAny(member.Value);
        }
    }

    private static void WriteAny(this Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool boolean: writer.WriteBooleanValue(boolean); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case DateOnly date: writer.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture)); break;
            case JsonElement element: element.WriteTo(writer); break;
            case IGraphQLValue own: own.WriteTo(writer); break;
            case IEnumerable<KeyValuePair<string, object?>> members: writer.WriteMembers(members); break;
            case IEnumerable items: writer.WriteItems(items); break;
            default:
                throw new ArgumentException(
                    $"A value of type {value.GetType()} cannot be sent; implement {nameof(IGraphQLValue)}.");
        }
    }

    private static void WriteItems(this Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();

        foreach (var item in items)
        {
            writer.WriteAny(item);
        }

        writer.WriteEndArray();
    }
}
