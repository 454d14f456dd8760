using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>The usual kinds of rule.</summary>
internal static class FilterRules
{
    /// <summary>A word of the item's own: an enum's value, a number, whether something is so.</summary>
    public static FilterRule Equal(string path) => sample => At(sample, path) is { } value
        ? (value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), Is(path, value))
        : null;

    /// <summary>A text of the item's own.</summary>
    public static FilterRule Text(string path) => sample => At(sample, path) is { } value
        ? (JsonSerializer.Serialize(value.GetString()), Is(path, value))
        : null;

    /// <summary>One of the item's own words, alone in a list.</summary>
    public static FilterRule OneOf(string path) => sample => At(sample, path) is { } value
        ? ($"[{(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())}]", Is(path, value))
        : null;

    /// <summary>Someone in a list of the item.</summary>
    public static FilterRule Has(string list, string name) => sample => Words(sample, list, name) is [var first, ..]
        ? (JsonSerializer.Serialize(first), item => Words(item, list, name).Contains(first))
        : null;

    /// <summary>One text of the item's own, alone in a list.</summary>
    public static FilterRule OneText(string path) => sample => At(sample, path) is { } value
        ? ($"[{JsonSerializer.Serialize(value.GetString())}]", Is(path, value))
        : null;

    /// <summary>Whether the item lacks something.</summary>
    public static FilterRule Lacks(string path) => sample => At(sample, path) is null
        ? ("true", item => At(item, path) is null)
        : null;

    /// <summary>Whether a list of the item is empty.</summary>
    public static FilterRule IsEmpty(string list, string name) => sample => Words(sample, list, name).Count == 0
        ? ("true", item => Words(item, list, name).Count == 0)
        : ("false", item => Words(item, list, name).Count > 0);

    /// <summary>Names of a list of the item, as many as wanted, and what has to be true of another item's names.</summary>
    public static FilterRule Names(
        string list, string name, int count, Func<IReadOnlyList<string>, IReadOnlyList<string>, bool> fits) => sample =>
    {
        var wanted = Words(sample, list, name).Take(count).ToList();
        return wanted.Count == 0
            ? null
            : (JsonSerializer.Serialize(wanted), item => fits(Words(item, list, name), wanted));
    };

    /// <summary>At or after the item's own moment, or at or before it.</summary>
    public static FilterRule Since(string path) => Moment(path, static (item, sample) => item >= sample);

    public static FilterRule Until(string path) => Moment(path, static (item, sample) => item <= sample);

    /// <summary>On the item's own day or later, or before it.</summary>
    public static FilterRule From(string path) => Moment(path, static (item, sample) => item >= sample);

    public static FilterRule Before(string path) => Moment(path, static (item, sample) => item < sample);

    public static JsonElement? At(JsonElement item, string path)
    {
        var value = item;

        foreach (var step in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            value = value.GetProperty(step);
        }

        return value.ValueKind == JsonValueKind.Null ? null : value;
    }

    private static Func<JsonElement, bool> Is(string path, JsonElement value) =>
        item => At(item, path) is { } other && other.GetRawText() == value.GetRawText();

    private static FilterRule Moment(string path, Func<DateTimeOffset, DateTimeOffset, bool> fits) => sample =>
        At(sample, path) is { } value
            ? ($"\"{value.GetString()}\"", item => At(item, path) is { } other && fits(TimeOf(other), TimeOf(value)))
            : null;

    private static DateTimeOffset TimeOf(JsonElement value) =>
        DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // Of a connection's rows, of a list's objects, or a list's own words.
    private static List<string> Words(JsonElement item, string list, string name)
    {
        var rows = item.GetProperty(list) is { ValueKind: JsonValueKind.Object } connection
            ? connection.GetProperty("nodes")
            : item.GetProperty(list);
        return [.. rows.EnumerateArray().Select(row =>
            (row.ValueKind == JsonValueKind.Object ? row.GetProperty(name) : row).GetString()!)];
    }
}
