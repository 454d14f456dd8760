using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Pipelines;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>A GitLab merge request.</summary>
[ObjectType]
internal sealed record PullRequest : Entity, ICommentable, ITaggable
{
    /// <summary>Unique in the repo (GitLab's iid).</summary>
    public int Number { get; init; }

    /// <summary>How people name the pull request: <c>group/project!34</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown, as it was written; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The description as GitLab renders it, which it charges for: select it only to show it. Null when it is empty.
    /// </summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>Whether it is open, and how it ended.</summary>
    public PullRequestStatus Status { get; init; }

    /// <summary>GitLab's own word for the status.</summary>
    public required string StatusRaw { get; init; }

    /// <summary>Whether its author marked it as not ready.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The repo it is to be merged into.</summary>
    public required Repo Repo { get; init; }

    /// <summary>The repo it comes from; null when that fork was deleted.</summary>
    public Repo? HeadRepo { get; init; }

    /// <summary>The branch that is to be merged.</summary>
    public required string HeadBranch { get; init; }

    /// <summary>The branch it is to be merged into.</summary>
    public required string BaseBranch { get; init; }

    /// <summary>The newest commit of the head branch; null when the branch is empty.</summary>
    public string? HeadSha { get; init; }

    /// <summary>The commit that merged it; null until then and for fast-forward merges.</summary>
    public string? MergeCommitSha { get; init; }

    /// <summary>Null when the account was deleted or may not be seen.</summary>
    public User? Author { get; init; }

    /// <summary>Who approved, and what is still required.</summary>
    public required Approvals Approvals { get; init; }

    /// <summary>Whether it could be merged now, and what stands in the way.</summary>
    public required Mergeability Mergeability { get; init; }

    /// <summary>Threads that can be resolved and are not; null where GitLab does not count them.</summary>
    public int? UnresolvedDiscussionCount { get; init; }

    /// <summary>How much it changes; null while GitLab has not counted yet.</summary>
    public DiffStats? DiffStats { get; init; }

    /// <summary>
    /// The newest pipeline of the head commit; null when there is none, or the account may not see it.
    /// </summary>
    public Pipeline? HeadPipeline { get; init; }

    /// <summary>The milestone it is planned for; null when for none.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>Who merged it; null until then.</summary>
    public User? MergedBy { get; init; }

    /// <summary>Its page in GitLab.</summary>
    [GraphQLType("URL!")]
    public required string Url { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed in any way that GitLab counts.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was merged; null until then.</summary>
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>When it was closed without being merged; null otherwise.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    ListNeed ICommentable.CommentList => PullRequestNeeds.Comments;

    ListNeed ICommentable.DiscussionList => PullRequestNeeds.Discussions;

    ListNeed ITaggable.TagList => PullRequestNeeds.Tags;

    /// <summary>Where REST has it. Needs the project's id, which is asked along when this is.</summary>
    internal string RestPath => $"projects/{Repo.UpstreamNumber}/merge_requests/{Remote.Word("iid")}";

    internal override string TypeName => "PullRequest";

    internal override EntityKind Upstream => EntityKind.MergeRequest;
}
