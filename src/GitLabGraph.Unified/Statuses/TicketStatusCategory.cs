using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Statuses;

/// <summary>Where in its life a ticket with the status is.</summary>
[EnumType]
public enum TicketStatusCategory
{
    /// <summary>Not decided on.</summary>
    Triage,

    /// <summary>Decided on, not begun.</summary>
    ToDo,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Given up.</summary>
    Canceled,
}
