using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How two tickets are related, seen from the one that lists the link.</summary>
[EnumType]
public enum TicketLinkKind
{
    /// <summary>Relates to.</summary>
    RelatesTo,

    /// <summary>Blocks.</summary>
    Blocks,

    /// <summary>Is blocked by.</summary>
    IsBlockedBy,
}
