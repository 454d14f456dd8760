using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>Any JSON value, <c>JSON</c> in the schema unless another name is given.</summary>
public sealed class AnyType : TypedScalarType<JsonElement>
{
    public AnyType(string name = "JSON")
        : base(name)
    {
        Description = "Any JSON value.";
        RuntimeType = typeof(JsonElement);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        value = JsonSerializer.SerializeToElement(PlainValue.FromLiteral(literal));
        reason = null;
        return true;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        // The request's own document is given back to its pool when the request ends.
        value = json.Clone();
        reason = null;
        return true;
    }

    public override ValueNode ToLiteral(object value) => PlainValue.ToLiteral(value);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        PlainValue.Write(value is JsonNode or JsonDocument ? JsonSerializer.SerializeToElement(value) : value, writer);
        reason = null;
        return true;
    }

    public override bool TryWrite(JsonElement value, ResultWriter writer, out string? reason)
    {
        PlainValue.Write(value, writer);
        reason = null;
        return true;
    }
}
