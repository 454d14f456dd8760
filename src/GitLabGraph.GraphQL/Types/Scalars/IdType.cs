using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>An opaque identifier: strings and whole numbers come in, strings go out.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-ID"/></remarks>
public sealed class IdType : TypedScalarType<string>
{
    internal IdType()
        : base("ID")
    {
        Description = "An identifier, written as a string. A whole number is accepted as input, too.";
        RuntimeType = typeof(string);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        reason = value is null
            ? $"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.Print(literal)}"
            : null;
        return value is not null;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            // As it is written: a number of more digits than a double holds would be another's id.
            JsonValueKind.Number when json.GetRawText() is not "-0" and var text && IsWholeNumber(text) => text,
            JsonValueKind.Number when Numbers.TryGet(json, out var number) && Numbers.IsInteger(number) =>
                JavaScriptNumber.Format(number),
            _ => null,
        };
        reason = value is null ? $"ID cannot represent value: {Inspection.Inspect(json)}" : null;
        return value is not null;
    }

    // A default that looks like a whole number is printed as one, as graphql-js does.
    public override ValueNode ToLiteral(object value)
    {
        var text = (string)value;
        return IsWholeNumber(text)
            ? new IntValueNode(text, TextSpan.None)
            : new StringValueNode(text, false, TextSpan.None);
    }

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (TextOf(value) is { } text)
        {
            return TryWrite(text, writer, out reason);
        }

        reason = $"ID cannot represent value: {Inspection.Inspect(value)}";
        return false;
    }

    public override bool TryWrite(string value, ResultWriter writer, out string? reason)
    {
        writer.WriteString(value);
        reason = null;
        return true;
    }

    private static string? TextOf(object value) => value switch
    {
        string text => text,
        double or float or decimal => NumberText(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement json => PlainValue.FromJson(json) is { } plain ? TextOf(plain) : null,
        IFormattable number when Numbers.IsNumber(value) => number.ToString(null, CultureInfo.InvariantCulture),
        Guid => value.ToString(),
        _ => null,
    };

    private static string? NumberText(double number) =>
        Numbers.IsInteger(number) ? JavaScriptNumber.Format(number) : null;

    private static bool IsWholeNumber(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text.AsSpan();
        return digits is ['0'] || (digits is [>= '1' and <= '9', ..] && !digits.ContainsAnyExceptInRange('0', '9'));
    }
}
