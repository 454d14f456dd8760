using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How two tickets are related, seen from the one that lists the link.</summary>
[EnumType]
public enum TicketLinkKind
{
    /// <summary>
    /// The two have to do with each other: GitLab's <c>relates_to</c>, and the default for an unknown word.
    /// </summary>
    RelatesTo,

    /// <summary>The other cannot go on before this one is closed: GitLab's <c>blocks</c>.</summary>
    Blocks,

    /// <summary>This one cannot go on before the other is closed: GitLab's <c>is_blocked_by</c>.</summary>
    IsBlockedBy,
}
