using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>True or false.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Boolean"/></remarks>
public sealed class BooleanType : TypedScalarType<bool>
{
    internal BooleanType()
        : base("Boolean")
    {
        Description = "Either `true` or `false`.";
        RuntimeType = typeof(bool);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        value = (literal as BooleanValueNode)?.Value;
        reason = value is null
            ? $"Boolean cannot represent a non boolean value: {SyntaxPrinter.Print(literal)}"
            : null;
        return value is not null;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            value = json.GetBoolean();
            reason = null;
            return true;
        }

        value = null;
        reason = $"Boolean cannot represent a non boolean value: {Inspection.Inspect(json)}";
        return false;
    }

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (value is bool boolean)
        {
            return TryWrite(boolean, writer, out reason);
        }

        var number = value is string ? double.NaN : Numbers.FromOutput(value);
        if (double.IsFinite(number))
        {
            return TryWrite(number is not 0, writer, out reason);
        }

        reason = $"Boolean cannot represent a non boolean value: {Inspection.Inspect(value)}";
        return false;
    }

    public override bool TryWrite(bool value, ResultWriter writer, out string? reason)
    {
        writer.WriteBoolean(value);
        reason = null;
        return true;
    }
}
