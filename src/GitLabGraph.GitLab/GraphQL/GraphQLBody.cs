using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>Writes an operation as the JSON body that GitLab takes, without reflection.</summary>
internal static class GraphQLBody
{
    public static ReadOnlyMemory<byte> Write(GraphQLOperation operation)
    {
        var buffer = new ArrayBufferWriter<byte>(operation.Document.Length + 512);

        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("query", operation.Document);

            if (operation.Name is { } name)
            {
                writer.WriteString("operationName", name);
            }

            if (operation.Variables is { Count: > 0 } variables)
            {
                writer.WritePropertyName("variables");
                WriteObject(writer, variables);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes a member of an input, unless it was left out.</summary>
    public static void WriteGiven<T>(this Utf8JsonWriter writer, string name, Given<T> member)
    {
        if (member.IsGiven)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, member.Value);
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();

        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
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
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(writer, members); break;
            case IEnumerable items: WriteList(writer, items); break;
            default:
                throw new ArgumentException(
                    $"A variable of type {value.GetType()} cannot be written; implement {nameof(IGraphQLValue)}.");
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();

        foreach (var item in items)
        {
            WriteValue(writer, item);
        }

        writer.WriteEndArray();
    }
}
