using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>
/// Reads the fields of an answer's objects. Whatever subset was asked, reading never fails: a field that was not asked,
/// not allowed or not of the type reads as null.
/// </summary>
public static class JsonFields
{
    /// <summary>Whether the field came at all; a field that came as null is null, not absent.</summary>
    public static bool Has(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out _);

    public static string? Text(this JsonElement json, ReadOnlySpan<byte> key) => AsText(Field(json, key));

    public static string? Text(this JsonElement json, string key) => AsText(Field(json, key));

    public static bool? Flag(this JsonElement json, ReadOnlySpan<byte> key) => AsFlag(Field(json, key));

    public static bool? Flag(this JsonElement json, string key) => AsFlag(Field(json, key));

    public static int? Integer(this JsonElement json, ReadOnlySpan<byte> key) => AsInteger(Field(json, key));

    public static int? Integer(this JsonElement json, string key) => AsInteger(Field(json, key));

    public static double? Number(this JsonElement json, ReadOnlySpan<byte> key) => AsNumber(Field(json, key));

    public static double? Number(this JsonElement json, string key) => AsNumber(Field(json, key));

    public static DateTimeOffset? Time(this JsonElement json, ReadOnlySpan<byte> key) => AsTime(Field(json, key));

    public static DateTimeOffset? Time(this JsonElement json, string key) => AsTime(Field(json, key));

    public static DateOnly? Day(this JsonElement json, ReadOnlySpan<byte> key) => AsDay(Field(json, key));

    public static DateOnly? Day(this JsonElement json, string key) => AsDay(Field(json, key));

    /// <summary>The field's value as it came; undefined when it did not.</summary>
    public static JsonElement Any(this JsonElement json, ReadOnlySpan<byte> key) => Field(json, key);

    public static JsonElement Any(this JsonElement json, string key) => Field(json, key);

    /// <summary>An object or an enum value; null when there is none.</summary>
    public static T? Value<T>(this JsonElement json, ReadOnlySpan<byte> key)
        where T : struct, IGitLabValue<T> => AsValue<T>(Field(json, key));

    public static T? Value<T>(this JsonElement json, string key)
        where T : struct, IGitLabValue<T> => AsValue<T>(Field(json, key));

    /// <summary>A list; empty when there is none.</summary>
    public static GitLabList<T> List<T>(this JsonElement json, ReadOnlySpan<byte> key)
        where T : struct, IGitLabValue<T> => new(Field(json, key));

    public static GitLabList<T> List<T>(this JsonElement json, string key)
        where T : struct, IGitLabValue<T> => new(Field(json, key));

    /// <summary>A list of texts or ids; null when there is none.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement json, ReadOnlySpan<byte> key) =>
        AsTexts(Field(json, key));

    public static IReadOnlyList<string>? Texts(this JsonElement json, string key) => AsTexts(Field(json, key));

    private static JsonElement Field(JsonElement json, ReadOnlySpan<byte> key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? value : default;

    private static JsonElement Field(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? value : default;

    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static bool? AsFlag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static int? AsInteger(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    // BigInt comes as text.
    private static double? AsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(
            JsonText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static DateTimeOffset? AsTime(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? GitLabTime.Parse(value) : null;

    // Some days come as times.
    private static DateOnly? AsDay(JsonElement value) =>
        JsonText.Of(value) is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static T? AsValue<T>(JsonElement value)
        where T : struct, IGitLabValue<T> =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : T.Read(value);

    private static IReadOnlyList<string>? AsTexts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(AsText).OfType<string>()]
            : null;
}
