using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How urgent a ticket is, by the account's label rules.</summary>
[EnumType]
public enum TicketPriority
{
    /// <summary>Before anything else.</summary>
    Urgent,

    /// <summary>Soon.</summary>
    High,

    /// <summary>In its turn.</summary>
    Normal,

    /// <summary>When there is time.</summary>
    Low,
}
