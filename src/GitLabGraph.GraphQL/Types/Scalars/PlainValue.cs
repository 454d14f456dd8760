using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>
/// Values without a type: strings, numbers, booleans, null, lists and dictionaries of those,
/// made from literals or JSON and turned back into literals.
/// </summary>
internal static partial class PlainValue
{
    public static object? FromLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => ParseNumber(number.Value),
        FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        StringValueNode text => text.Value,
        BooleanValueNode boolean => boolean.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => list.Items.Select(FromLiteral).ToList(),
        ObjectValueNode entries => FromEntries(entries),
        _ => null,
    };

    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => ParseNumber(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.Object => FromEntries(json),
        _ => null,
    };

    private static object ParseNumber(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            return small;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? large
            : double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, object?> FromEntries(ObjectValueNode entries)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in entries.Fields)
        {
            values[field.Name.Value] = FromLiteral(field.Value);
        }

        return values;
    }

    private static Dictionary<string, object?> FromEntries(JsonElement json)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            values[property.Name] = FromJson(property.Value);
        }

        return values;
    }
}
