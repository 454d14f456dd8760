using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>How resolvers' and clients' values are seen as numbers.</summary>
internal static class Numbers
{
    /// <summary>
    /// The value as JavaScript would see it in arithmetic: numbers, booleans and texts of numbers; NaN for all else.
    /// </summary>
    public static double FromOutput(object value) => value switch
    {
        bool boolean => boolean ? 1 : 0,
        string { Length: > 0 } text => JavaScriptNumber.Parse(text),
        JsonElement json when json.ValueKind is not JsonValueKind.Undefined =>
            PlainValue.FromJson(json) is { } plain and not JsonElement ? FromOutput(plain) : double.NaN,
        _ => IsNumber(value) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN,
    };

    public static bool IsNumber(object value) => value
        is int or long or double or float or decimal or short or byte or uint or ulong or ushort or sbyte;

    public static bool IsInteger(double number) => double.IsFinite(number) && Math.Floor(number).Equals(number);

    /// <summary>The number of a JSON value; false when it is none.</summary>
    public static bool TryGet(JsonElement json, out double number)
    {
        number = double.NaN;
        return json.ValueKind is JsonValueKind.Number && json.TryGetDouble(out number);
    }
}
