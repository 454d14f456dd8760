using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How two tickets are related, seen from the one that lists the link.</summary>
[EnumType]
public enum TicketLinkKind
{
    RelatesTo,
    Blocks,
    IsBlockedBy,
}
