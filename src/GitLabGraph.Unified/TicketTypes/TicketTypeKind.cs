using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>What sort of work a ticket is.</summary>
[EnumType]
public enum TicketTypeKind
{
    Issue,
    Incident,
    Task,
    Epic,
    TestCase,
    Requirement,
    Objective,
    KeyResult,

    /// <summary>A service desk request.</summary>
    Ticket,

    /// <summary>A type of the instance's own.</summary>
    Other,
}
