namespace GitLabGraph.GraphQL.Language;

/// <summary>A named value given to a field or directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Argument"/></remarks>
public sealed class ArgumentNode(NameNode name, ValueNode value, TextSpan span)
    : SyntaxNode(span)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    public override SyntaxKind Kind => SyntaxKind.Argument;
}
