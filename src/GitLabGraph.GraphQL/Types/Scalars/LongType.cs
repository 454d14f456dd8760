using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A signed 64-bit whole number.</summary>
public sealed class LongType : TypedScalarType<long>
{
    public LongType()
        : base("Long")
    {
        Description = "A whole number of 64 bits.";
        RuntimeType = typeof(long);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        if (literal is IntValueNode number
            && long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
        {
            value = parsed;
            reason = null;
            return true;
        }

        value = null;
        reason = $"Long cannot represent non 64-bit integer value: {SyntaxPrinter.Print(literal)}";
        return false;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt64(out var parsed))
        {
            value = parsed;
            reason = null;
            return true;
        }

        value = null;
        reason = $"Long cannot represent non 64-bit integer value: {Inspection.Inspect(json)}";
        return false;
    }

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (value is not (long or int or short or byte or sbyte or ushort or uint or <= (ulong)long.MaxValue))
        {
            reason = $"Long cannot represent non 64-bit integer value: {Inspection.Inspect(value)}";
            return false;
        }

        return TryWrite(Convert.ToInt64(value, CultureInfo.InvariantCulture), writer, out reason);
    }

    public override bool TryWrite(long value, ResultWriter writer, out string? reason)
    {
        writer.WriteNumber(value);
        reason = null;
        return true;
    }
}
