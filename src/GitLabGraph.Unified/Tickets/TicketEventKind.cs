using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>What changed on a ticket.</summary>
[EnumType]
public enum TicketEventKind
{
    TagAdded,
    TagRemoved,
    Closed,
    Reopened,
    MilestoneAdded,
    MilestoneRemoved,

    /// <summary>A change that is not known here; the raw word tells it.</summary>
    Other,
}
