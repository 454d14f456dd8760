using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Whether a ticket is open.</summary>
[EnumType]
public enum TicketState
{
    /// <summary>Still to be dealt with.</summary>
    Open,

    /// <summary>Dealt with, one way or another.</summary>
    Closed,
}
