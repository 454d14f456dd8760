using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>Text.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-String"/></remarks>
public sealed class StringType : TypedScalarType<string>
{
    internal StringType()
        : base("String")
    {
        Description = "Text of any length, a sequence of Unicode characters.";
        RuntimeType = typeof(string);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        value = (literal as StringValueNode)?.Value;
        reason = value is null
            ? $"String cannot represent a non string value: {SyntaxPrinter.Print(literal)}"
            : null;
        return value is not null;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        value = json.ValueKind is JsonValueKind.String ? json.GetString() : null;
        reason = value is null ? $"String cannot represent a non string value: {Inspection.Inspect(json)}" : null;
        return value is not null;
    }

    public override ValueNode ToLiteral(object value) => new StringValueNode((string)value, false, TextSpan.None);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (TextOf(value) is { } text)
        {
            return TryWrite(text, writer, out reason);
        }

        reason = $"String cannot represent value: {Inspection.Inspect(value)}";
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
        bool boolean => boolean ? "true" : "false",
        double or float => NumberText(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement json => PlainValue.FromJson(json) is { } plain ? TextOf(plain) : null,
        IFormattable number when Numbers.IsNumber(value) => number.ToString(null, CultureInfo.InvariantCulture),
        Guid or Uri or char or Enum => value.ToString(),
        _ => null,
    };

    private static string? NumberText(double number) =>
        double.IsFinite(number) ? JavaScriptNumber.Format(number) : null;
}
