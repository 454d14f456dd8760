namespace GitLabGraph.GraphQL.Language;

/// <summary>How a walk goes on.</summary>
public enum SyntaxVisitorAction
{
    /// <summary>Into the children, or on to the next node.</summary>
    Continue,

    /// <summary>Past the children of this node, and without leaving it.</summary>
    Skip,

    /// <summary>Nowhere: the walk is over.</summary>
    Break,
}
