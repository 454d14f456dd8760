namespace GitLabGraph.GraphQL.Language;

/// <summary>A name: the only kind of identifier GraphQL has.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Name"/></remarks>
public sealed class NameNode(string value, TextSpan span)
    : SyntaxNode(span)
{
    public string Value { get; } = value;

    public override SyntaxKind Kind => SyntaxKind.Name;
}
