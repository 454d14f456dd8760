using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>
/// A scalar that SDL names and nobody implements: any value goes in, and what a resolver answers comes out.
/// </summary>
internal sealed class PassThroughScalarType(string name) : ScalarType(name)
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        value = PlainValue.FromLiteral(literal);
        reason = null;
        return true;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        value = PlainValue.FromJson(json);
        reason = null;
        return true;
    }

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        PlainValue.Write(value, writer);
        reason = null;
        return true;
    }
}
