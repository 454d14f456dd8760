using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How tickets are ordered; equal ones by their id.</summary>
[EnumType]
public enum TicketOrder
{
    CreatedAtAsc,
    CreatedAtDesc,

    /// <summary>The order for reading everything while it changes: what changes moves to the end.</summary>
    UpdatedAtAsc,

    UpdatedAtDesc,
    TitleAsc,
    TitleDesc,
    DueDateAsc,
    DueDateDesc,
    StartDateAsc,
    StartDateDesc,
    ClosedAtAsc,
    ClosedAtDesc,
    WeightAsc,
    WeightDesc,

    /// <summary>By GitLab's label priorities.</summary>
    PriorityAsc,

    PriorityDesc,
    PopularityAsc,
    PopularityDesc,
}
