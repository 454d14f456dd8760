namespace GitLabGraph.GraphQL.Language;

/// <summary>A piece of a GraphQL document: immutable, and where it stands in its <see cref="Source"/>.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>The bytes of the source that this node covers; empty for a node that was made by a program.</summary>
    public TextSpan Span { get; } = span;

    public abstract SyntaxKind Kind { get; }

    /// <summary>The children, in the order in which they are written.</summary>
    public IReadOnlyList<SyntaxNode> GetNodes() => SyntaxNodeCollector.ChildrenOf(this);

    /// <summary>The node as GraphQL text, in the printer's canonical form.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}
