using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>What sort of work a ticket is.</summary>
[EnumType]
public enum TicketTypeKind
{
    /// <summary>Any piece of work.</summary>
    Issue,

    /// <summary>Something is broken for somebody.</summary>
    Incident,

    /// <summary>A part of an issue.</summary>
    Task,

    /// <summary>A group's larger piece of work.</summary>
    Epic,

    /// <summary>Something to be tried.</summary>
    TestCase,

    /// <summary>Something that has to hold.</summary>
    Requirement,

    /// <summary>What is aimed at.</summary>
    Objective,

    /// <summary>How it is told that an objective is met.</summary>
    KeyResult,

    /// <summary>A service desk request.</summary>
    Ticket,

    /// <summary>A type of the instance's own.</summary>
    Other,
}
