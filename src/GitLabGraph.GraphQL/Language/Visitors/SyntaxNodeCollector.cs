namespace GitLabGraph.GraphQL.Language;

/// <summary>Lists the children of a node, for those who want to loop rather than override.</summary>
internal sealed class SyntaxNodeCollector : SyntaxWalker
{
    private readonly List<SyntaxNode> _nodes = [];

    public static IReadOnlyList<SyntaxNode> ChildrenOf(SyntaxNode node)
    {
        var collector = new SyntaxNodeCollector();
        collector.VisitChildren(node);
        return collector._nodes;
    }

    protected override SyntaxVisitorAction Enter(SyntaxNode node)
    {
        _nodes.Add(node);
        return SyntaxVisitorAction.Skip;
    }
}
