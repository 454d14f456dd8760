using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>How pull requests are ordered; equal ones by their id.</summary>
[EnumType]
public enum PullRequestOrder
{
    CreatedAtAsc,
    CreatedAtDesc,
    UpdatedAtAsc,
    UpdatedAtDesc,
    MergedAtAsc,
    MergedAtDesc,
    ClosedAtAsc,
    ClosedAtDesc,
    TitleAsc,
    TitleDesc,
    PriorityAsc,
    PriorityDesc,
}
