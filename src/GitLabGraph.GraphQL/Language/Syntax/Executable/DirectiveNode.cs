namespace GitLabGraph.GraphQL.Language;

/// <summary>The use of a directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Directive"/></remarks>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, TextSpan span)
    : SyntaxNode(span)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public override SyntaxKind Kind => SyntaxKind.Directive;
}
