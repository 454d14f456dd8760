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

    /// <summary>By title, from A to Z.</summary>
    TitleAsc,

    /// <summary>By title, from Z to A.</summary>
    TitleDesc,

    /// <summary>By the day it is due, the earliest first.</summary>
    DueDateAsc,

    /// <summary>By the day it is due, the latest first.</summary>
    DueDateDesc,

    /// <summary>By the day it is to begin, the earliest first.</summary>
    StartDateAsc,

    /// <summary>By the day it is to begin, the latest first.</summary>
    StartDateDesc,

    /// <summary>By time of closing, oldest first.</summary>
    ClosedAtAsc,

    /// <summary>By time of closing, newest first.</summary>
    ClosedAtDesc,

    /// <summary>By weight, the lightest first.</summary>
    WeightAsc,

    /// <summary>By weight, the heaviest first.</summary>
    WeightDesc,

    /// <summary>By GitLab's priorities of labels, the most urgent first.</summary>
    PriorityAsc,

    /// <summary>By GitLab's priorities of labels, the least urgent first.</summary>
    PriorityDesc,

    /// <summary>By thumbs up, the fewest first.</summary>
    PopularityAsc,

    /// <summary>By thumbs up, the most first.</summary>
    PopularityDesc,
}
