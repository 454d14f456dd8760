using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Whether a ticket is open.</summary>
[EnumType]
public enum TicketState
{
    Open,
    Closed,
}
