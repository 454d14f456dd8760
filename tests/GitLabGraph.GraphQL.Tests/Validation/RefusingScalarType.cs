using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Validation;

/// <summary>A scalar that refuses every literal without a reason, as one of graphql-js's tests has it.</summary>
internal sealed class RefusingScalarType(string name) : ScalarType(name)
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason)
    {
        (value, reason) = (null, null);
        return false;
    }

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason)
    {
        (value, reason) = (null, null);
        return false;
    }

    public override ValueNode ToLiteral(object value) => new NullValueNode(TextSpan.None);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        reason = null;
        return false;
    }
}
