using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Pipelines;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>
/// Turns GitLab's merge requests into pull requests. The only place that knows GitLab's words for them.
/// </summary>
internal static class PullRequestMapping
{
    /// <summary>From GraphQL's <c>MergeRequest</c>.</summary>
    public static PullRequest From(Remote request) => new()
    {
        Remote = request,
        Number = request.Integer("iid") ?? 0,
        Reference = request.Word("reference"),
        Title = request.Word("title"),
        Description = request.Filled("description"),
        DescriptionHtml = request.Filled("descriptionHtml"),
        Status = StatusOf(request.Text("state")),
        StatusRaw = request.Word("state"),
        IsDraft = request.Flag("draft"),
        Repo = RepoMapping.From(request.Object("targetProject") ?? request.With(default)),
        HeadRepo = request.Object("sourceProject") is { } head ? RepoMapping.From(head) : null,
        HeadBranch = request.Word("sourceBranch"),
        BaseBranch = request.Word("targetBranch"),
        HeadSha = request.Text("diffHeadSha"),
        MergeCommitSha = request.Text("mergeCommitSha"),
        Author = UserMapping.From(request.Object("author")),
        Approvals = ApprovalsOf(request),
        Mergeability = MergeabilityMapping.Of(request.Text("detailedMergeStatus"), request.Flag("conflicts")),
        UnresolvedDiscussionCount =
            request.Integer("resolvableDiscussionsCount") - request.Integer("resolvedDiscussionsCount"),
        DiffStats = request.Object("diffStatsSummary") is { } stats ? DiffStatsOf(stats) : null,
        HeadPipeline = request.Object("headPipeline") is { } pipeline ? PipelineMapping.From(pipeline) : null,
        Milestone = MilestoneMapping.From(request.Object("milestone")),
        MergedBy = MergedBy(request),
        Url = request.Address("webUrl") ?? "",
        CreatedAt = request.Time("createdAt") ?? default,
        UpdatedAt = request.Time("updatedAt") ?? default,
        MergedAt = request.Time("mergedAt"),
        ClosedAt = request.Time("closedAt"),
    };

    /// <summary>From GraphQL's <c>MergeRequestReviewer</c>, which is a user with an interaction.</summary>
    public static Reviewer ReviewerFrom(Remote reviewer) => new(
        UserMapping.From(reviewer),
        ReviewStateOf(reviewer.Object("mergeRequestInteraction")?.Text("reviewState")),
        reviewer.Object("mergeRequestInteraction")?.Text("reviewState"));

    // Community Edition before 15.4 does not say it: there an approval is enough.
    public static Approvals ApprovalsOf(Remote request) => new(
        request.Boolean("approved") ?? request.List("anyApproval").Count > 0,
        request.Integer("approvalsRequired"),
        request.Integer("approvalsLeft"))
    {
        Request = request,
    };

    // Until it is merged, the merge user is who set it to be merged when its checks pass.
    private static User? MergedBy(Remote request) =>
        request.Object("mergeUser") is { } user && StatusOf(request.Text("state")) == PullRequestStatus.Merged
            ? UserMapping.From(user)
            : null;

    private static DiffStats DiffStatsOf(Remote stats) => new(
        stats.Integer("additions") ?? 0, stats.Integer("deletions") ?? 0, stats.Integer("fileCount") ?? 0);

    /// <summary>The state's own word, the same in REST and GraphQL.</summary>
    public static PullRequestStatus StatusOf(string? state) => state switch
    {
        "merged" => PullRequestStatus.Merged,
        "closed" => PullRequestStatus.Closed,
        "locked" => PullRequestStatus.Locked,
        _ => PullRequestStatus.Open,
    };

    private static ReviewState ReviewStateOf(string? word) => word switch
    {
        "UNREVIEWED" or null => ReviewState.Unreviewed,
        "REVIEW_STARTED" => ReviewState.InReview,
        "REVIEWED" => ReviewState.Reviewed,
        "APPROVED" => ReviewState.Approved,
        "REQUESTED_CHANGES" => ReviewState.ChangesRequested,
        "UNAPPROVED" => ReviewState.Unapproved,
        _ => ReviewState.Unknown,
    };
}
