namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// Walks a tree depth first, in the order in which it was written. Override <see cref="Enter"/> and
/// <see cref="Leave"/>, and switch on <see cref="SyntaxNode.Kind"/> there.
/// </summary>
public abstract partial class SyntaxWalker
{
    /// <summary>Walks the node and all below it; false when the walk was ended by a break.</summary>
    public bool Visit(SyntaxNode node)
    {
        var action = Enter(node);
        if (action != SyntaxVisitorAction.Continue)
        {
            return action == SyntaxVisitorAction.Skip;
        }

        return VisitChildren(node) && Leave(node) != SyntaxVisitorAction.Break;
    }

    /// <summary>Called before the children; nothing unless overridden.</summary>
    protected virtual SyntaxVisitorAction Enter(SyntaxNode node) => SyntaxVisitorAction.Continue;

    /// <summary>Called after the children; nothing unless overridden.</summary>
    protected virtual SyntaxVisitorAction Leave(SyntaxNode node) => SyntaxVisitorAction.Continue;

    private bool VisitOptional(SyntaxNode? node) => node is null || Visit(node);

    private bool VisitAll<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            if (!Visit(nodes[index]))
            {
                return false;
            }
        }

        return true;
    }
}
