using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>An exact decimal number of up to 28 digits.</summary>
public sealed class DecimalType : TypedScalarType<decimal>
{
    public DecimalType()
        : base("Decimal")
    {
        Description = "An exact decimal number.";
        RuntimeType = typeof(decimal);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        var text = literal switch
        {
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        return TryParse(text, SyntaxPrinter.Print(literal), out value, out reason);
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason) => TryParse(
        json.ValueKind is JsonValueKind.Number ? json.GetRawText() : null,
        Inspection.Inspect(json),
        out value,
        out reason);

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        try
        {
            if (Numbers.IsNumber(value))
            {
                return TryWrite(Convert.ToDecimal(value, CultureInfo.InvariantCulture), writer, out reason);
            }
        }
        catch (OverflowException)
        {
            // A double may be larger than any decimal; told as every other value that does not fit.
        }

        reason = $"Decimal cannot represent value: {Inspection.Inspect(value)}";
        return false;
    }

    public override bool TryWrite(decimal value, ResultWriter writer, out string? reason)
    {
        writer.WriteNumber(value);
        reason = null;
        return true;
    }

    private static bool TryParse(string? text, string shown, out object? value, out string? reason)
    {
        if (text is not null
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
        {
            value = parsed;
            reason = null;
            return true;
        }

        value = null;
        reason = $"Decimal cannot represent value: {shown}";
        return false;
    }
}
