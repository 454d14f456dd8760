using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A signed 32-bit whole number.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Int"/></remarks>
public sealed class IntType : TypedScalarType<int>
{
    internal IntType()
        : base("Int")
    {
        Description = "A whole number from -2147483648 to 2147483647.";
        RuntimeType = typeof(int);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        value = null;
        if (literal is not IntValueNode number)
        {
            reason = $"Int cannot represent non-integer value: {SyntaxPrinter.Print(literal)}";
            return false;
        }

        if (!int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
        {
            reason = $"Int cannot represent non 32-bit signed integer value: {number.Value}";
            return false;
        }

        value = parsed;
        reason = null;
        return true;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        value = null;
        if (!Numbers.TryGet(json, out var number) || !Numbers.IsInteger(number))
        {
            reason = $"Int cannot represent non-integer value: {Inspection.Inspect(json)}";
            return false;
        }

        if (number is > int.MaxValue or < int.MinValue)
        {
            reason = $"Int cannot represent non 32-bit signed integer value: {JavaScriptNumber.Format(number)}";
            return false;
        }

        value = (int)number;
        reason = null;
        return true;
    }

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (value is int exact)
        {
            return TryWrite(exact, writer, out reason);
        }

        var number = Numbers.FromOutput(value);
        if (!Numbers.IsInteger(number))
        {
            reason = $"Int cannot represent non-integer value: {Inspection.Inspect(value)}";
            return false;
        }

        if (number is > int.MaxValue or < int.MinValue)
        {
            reason = $"Int cannot represent non 32-bit signed integer value: {Inspection.Inspect(value)}";
            return false;
        }

        return TryWrite((int)number, writer, out reason);
    }

    public override bool TryWrite(int value, ResultWriter writer, out string? reason)
    {
        writer.WriteNumber(value);
        reason = null;
        return true;
    }
}
