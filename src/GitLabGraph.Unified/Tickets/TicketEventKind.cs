using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>What changed on a ticket.</summary>
[EnumType]
public enum TicketEventKind
{
    /// <summary>A tag was put on: GitLab's label event <c>add</c>.</summary>
    TagAdded,

    /// <summary>A tag was taken off: GitLab's label event <c>remove</c>.</summary>
    TagRemoved,

    /// <summary>It was dealt with, one way or another: GitLab's state event <c>closed</c>.</summary>
    Closed,

    /// <summary>It has to be dealt with again: GitLab's state event <c>reopened</c>.</summary>
    Reopened,

    /// <summary>It was planned into a milestone: GitLab's milestone event <c>add</c>.</summary>
    MilestoneAdded,

    /// <summary>It was taken out of a milestone: GitLab's milestone event <c>remove</c>.</summary>
    MilestoneRemoved,

    /// <summary>A change that is not known here; the raw word tells it.</summary>
    Other,
}
