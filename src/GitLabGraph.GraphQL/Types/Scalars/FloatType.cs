using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A double-precision number.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Float"/></remarks>
public sealed class FloatType : TypedScalarType<double>
{
    internal FloatType()
        : base("Float")
    {
        Description = "A number with a fraction, of double precision (IEEE 754).";
        RuntimeType = typeof(double);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        var text = literal switch
        {
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        value = text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);
        reason = text is null ? $"Float cannot represent non numeric value: {SyntaxPrinter.Print(literal)}" : null;
        return text is not null;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        if (!Numbers.TryGet(json, out var number) || !double.IsFinite(number))
        {
            value = null;
            reason = $"Float cannot represent non numeric value: {Inspection.Inspect(json)}";
            return false;
        }

        value = number;
        reason = null;
        return true;
    }

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (value is decimal exact)
        {
            writer.WriteNumber(exact);
            reason = null;
            return true;
        }

        var number = Numbers.FromOutput(value);
        if (double.IsFinite(number))
        {
            return TryWrite(number, writer, out reason);
        }

        reason = $"Float cannot represent non numeric value: {Inspection.Inspect(value)}";
        return false;
    }

    public override bool TryWrite(double value, ResultWriter writer, out string? reason)
    {
        if (!double.IsFinite(value))
        {
            reason = $"Float cannot represent non numeric value: {JavaScriptNumber.Format(value)}";
            return false;
        }

        writer.WriteNumber(value);
        reason = null;
        return true;
    }
}
