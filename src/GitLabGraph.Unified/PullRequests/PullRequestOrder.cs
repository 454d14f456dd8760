using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>How pull requests are ordered; equal ones by their id.</summary>
[EnumType]
public enum PullRequestOrder
{
    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>By time of change, oldest first.</summary>
    UpdatedAtAsc,

    /// <summary>By time of change, newest first.</summary>
    UpdatedAtDesc,

    /// <summary>By time of merging, oldest first.</summary>
    MergedAtAsc,

    /// <summary>By time of merging, newest first.</summary>
    MergedAtDesc,

    /// <summary>By time of closing, oldest first.</summary>
    ClosedAtAsc,

    /// <summary>By time of closing, newest first.</summary>
    ClosedAtDesc,

    /// <summary>By title, from A to Z.</summary>
    TitleAsc,

    /// <summary>By title, from Z to A.</summary>
    TitleDesc,

    /// <summary>By GitLab's priorities of labels, the most urgent first.</summary>
    PriorityAsc,

    /// <summary>By GitLab's priorities of labels, the least urgent first.</summary>
    PriorityDesc,
}
