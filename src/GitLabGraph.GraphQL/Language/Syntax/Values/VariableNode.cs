namespace GitLabGraph.GraphQL.Language;

/// <summary>A reference to a variable, <c>$name</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Variable"/></remarks>
public sealed class VariableNode(NameNode name, TextSpan span)
    : ValueNode(span)
{
    public NameNode Name { get; } = name;

    public override SyntaxKind Kind => SyntaxKind.Variable;
}
