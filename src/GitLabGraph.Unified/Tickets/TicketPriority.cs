using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How urgent a ticket is, by the account's label rules.</summary>
[EnumType]
public enum TicketPriority
{
    Urgent,
    High,
    Normal,
    Low,
}
