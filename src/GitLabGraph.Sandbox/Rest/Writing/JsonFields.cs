using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Rest.Writing;

/// <summary>Fields in the forms GitLab gives them: null stays in the answer, times carry milliseconds.</summary>
internal static class JsonFields
{
    public static void Field(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value);

    public static void Field(this Utf8JsonWriter json, string name, long value) => json.WriteNumber(name, value);

    public static void Field(this Utf8JsonWriter json, string name, bool value) => json.WriteBoolean(name, value);

    public static void Field(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter json, string name, DateTimeOffset? value) =>
        json.WriteString(name, value?.InGitLabForm());

    public static void Field(this Utf8JsonWriter json, string name, DateOnly? value)
        => json.WriteString(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An enum value as GitLab's word: on_track.</summary>
    public static void Word<TEnum>(this Utf8JsonWriter json, string name, TEnum value)
        where TEnum : struct, Enum
        => json.WriteString(name, value.InWords());

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A nested object, or null when there is none.</summary>
    public static void Nested<TValue>(this Utf8JsonWriter json, string name, TValue? value, Action<TValue> write)
        where TValue : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        write(value);
    }

    public static void List<TValue>(
        this Utf8JsonWriter json, string name, IEnumerable<TValue> values, Action<TValue> write)
    {
        json.WritePropertyName(name);
        json.List(values, write);
    }

    public static void List<TValue>(this Utf8JsonWriter json, IEnumerable<TValue> values, Action<TValue> write)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    public static string InGitLabForm(this DateTimeOffset moment)
        => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
