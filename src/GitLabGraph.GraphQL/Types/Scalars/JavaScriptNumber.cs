using System.Globalization;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>
/// Numbers as JavaScript writes them, so that messages and printed defaults are the ones clients know.
/// </summary>
internal static class JavaScriptNumber
{
    /// <summary>The shortest text that reads back as the same number, laid out by ECMAScript's rules.</summary>
    /// <remarks><see href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring"/></remarks>
    public static string Format(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        if (value is 0)
        {
            return "0";
        }

        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + LayOut(digits, point);
    }

    /// <summary>What <c>Number(text)</c> answers; NaN when the text is no number.</summary>
    public static double Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0)
        {
            return 0;
        }

        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN;
    }

    // The digits without leading and trailing zeros, and where the decimal point stands counted from the first digit.
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = pointAt < 0 ? mantissa.Length : pointAt;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), whole + exponent - leading);
    }

    private static string LayOut(string digits, int point)
    {
        if (point is > 0 and <= 21)
        {
            return digits.Length <= point
                ? digits.PadRight(point, '0')
                : $"{digits[..point]}.{digits[point..]}";
        }

        if (point is > -6 and <= 0)
        {
            return $"0.{new string('0', -point)}{digits}";
        }

        var exponent = point - 1;
        var sign = exponent < 0 ? '-' : '+';
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        return $"{digits[0]}{fraction}e{sign}{Math.Abs(exponent)}";
    }
}
