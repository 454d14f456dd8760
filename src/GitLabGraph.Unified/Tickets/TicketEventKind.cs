using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>What changed on a ticket.</summary>
[EnumType]
public enum TicketEventKind
{
    /// <summary>Tag added.</summary>
    TagAdded,

    /// <summary>Tag removed.</summary>
    TagRemoved,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Reopened.</summary>
    Reopened,

    /// <summary>Milestone added.</summary>
    MilestoneAdded,

    /// <summary>Milestone removed.</summary>
    MilestoneRemoved,

    /// <summary>A change that is not known here; the raw word tells it.</summary>
    Other,
}
