using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How tickets are ordered; equal ones by their id.</summary>
[EnumType]
public enum TicketOrder
{
    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>The order for reading everything while it changes: what changes moves to the end.</summary>
    UpdatedAtAsc,

    /// <summary>By time of change, newest first.</summary>
    UpdatedAtDesc,

    /// <summary>By title, ascending.</summary>
    TitleAsc,

    /// <summary>By title, descending.</summary>
    TitleDesc,

    /// <summary>By time of due date, oldest first.</summary>
    DueDateAsc,

    /// <summary>By time of due date, newest first.</summary>
    DueDateDesc,

    /// <summary>By time of start date, oldest first.</summary>
    StartDateAsc,

    /// <summary>By time of start date, newest first.</summary>
    StartDateDesc,

    /// <summary>By time of closing, oldest first.</summary>
    ClosedAtAsc,

    /// <summary>By time of closing, newest first.</summary>
    ClosedAtDesc,

    /// <summary>By weight, ascending.</summary>
    WeightAsc,

    /// <summary>By weight, descending.</summary>
    WeightDesc,

    /// <summary>By GitLab's label priorities.</summary>
    PriorityAsc,

    /// <summary>By priority, descending.</summary>
    PriorityDesc,

    /// <summary>By popularity, ascending.</summary>
    PopularityAsc,

    /// <summary>By popularity, descending.</summary>
    PopularityDesc,
}
