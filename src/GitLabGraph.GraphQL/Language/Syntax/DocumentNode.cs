namespace GitLabGraph.GraphQL.Language;

/// <summary>A whole document, executable or type system, with the source its spans point into.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Document"/></remarks>
public sealed class DocumentNode(Source source, IReadOnlyList<DefinitionNode> definitions, TextSpan span)
    : SyntaxNode(span)
{
    public Source Source { get; } = source;

    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>How many tokens it was read from; 0 when it was put together.</summary>
    internal int TokenCount { get; init; }

    public override SyntaxKind Kind => SyntaxKind.Document;
}
