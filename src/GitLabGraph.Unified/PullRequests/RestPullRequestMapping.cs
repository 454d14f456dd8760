using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Turns REST's merge requests into pull requests, as far as they tell what GraphQL does.</summary>
internal static class RestPullRequestMapping
{
    /// <summary>The fields that are told as GraphQL has them.</summary>
    public static readonly string[] Told =
    [
        "id", "number", "reference", "title", "description", "status", "statusRaw", "isDraft", "headBranch",
        "baseBranch", "headSha", "url", "createdAt", "updatedAt", "mergedAt", "closedAt", "__typename",
    ];

    public static PullRequest From(Remote request) => new()
    {
        Remote = request,
        Number = request.Integer("iid") ?? 0,
        Reference = request.Object("references")?.Text("full") ?? "",
        Title = request.Word("title"),
        Description = request.Filled("description"),
        Status = PullRequestMapping.StatusOf(request.Text("state")),
        StatusRaw = request.Word("state"),
        IsDraft = request.Flag("draft"),
        Repo = RepoMapping.From(request.With(default)),
        HeadBranch = request.Word("source_branch"),
        BaseBranch = request.Word("target_branch"),
        HeadSha = request.Text("sha"),
        Approvals = PullRequestMapping.ApprovalsOf(request),
        Mergeability = MergeabilityMapping.Of(null, conflicts: false),
        Url = request.Address("web_url") ?? "",
        CreatedAt = request.Time("created_at") ?? default,
        UpdatedAt = request.Time("updated_at") ?? default,
        MergedAt = request.Time("merged_at"),
        ClosedAt = request.Time("closed_at"),
    };
}
