using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>
/// Shows a value in an error message the way graphql-js does: strings quoted, long lists and deep objects cut short.
/// An object of the application shows its type only, never its content.
/// </summary>
internal static class Inspection
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    public static string Inspect(object? value) => Inspect(value, 0);

    public static string Inspect(JsonElement value) => Inspect(PlainValue.FromJson(value), 0);

    private static string Inspect(object? value, int depth) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool boolean => boolean ? "true" : "false",
        double or float => JavaScriptNumber.Format(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement json => Inspect(PlainValue.FromJson(json), depth),
        IReadOnlyDictionary<string, object?> entries => InspectEntries(entries, depth),
        Enum item => item.ToString(),
        IFormattable formattable when value.GetType().IsPrimitive || value is decimal =>
            formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => InspectItems([.. items.Cast<object?>()], depth),
        _ => $"[{value.GetType().Name}]",
    };

    private static string Quote(string text) => JsonText.Quote(text);

    private static string InspectEntries(IReadOnlyDictionary<string, object?> entries, int depth)
    {
        if (entries.Count is 0)
        {
            return "{}";
        }

        return depth >= MaxDepth
            ? "[Object]"
            : $"{{ {string.Join(", ", entries.Select(entry => $"{entry.Key}: {Inspect(entry.Value, depth + 1)}"))} }}";
    }

    private static string InspectItems(List<object?> items, int depth)
    {
        if (items.Count is 0)
        {
            return "[]";
        }

        if (depth >= MaxDepth)
        {
            return "[Array]";
        }

        var shown = items.Take(MaxItems).Select(item => Inspect(item, depth + 1)).ToList();
        var remaining = items.Count - shown.Count;
        if (remaining > 0)
        {
            shown.Add(remaining is 1 ? "... 1 more item" : $"... {remaining} more items");
        }

        return $"[{string.Join(", ", shown)}]";
    }
}
