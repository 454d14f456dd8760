namespace GitLabGraph.GraphQL.Language;

/// <summary>An input object literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ObjectValue"/></remarks>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, TextSpan span)
    : ValueNode(span)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.ObjectValue;
}
