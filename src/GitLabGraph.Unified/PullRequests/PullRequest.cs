using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
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

    public required string Title { get; init; }

    /// <summary>Markdown, as it was written; null when there is none.</summary>
    public string? Description { get; init; }

    public string? DescriptionHtml { get; init; }

    public PullRequestStatus Status { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>The repo it is to be merged into.</summary>
    public required Repo Repo { get; init; }

    /// <summary>The repo it comes from; null when that fork was deleted.</summary>
    public Repo? HeadRepo { get; init; }

    public required string HeadBranch { get; init; }

    public required string BaseBranch { get; init; }

    public string? HeadSha { get; init; }

    public string? MergeCommitSha { get; init; }

    /// <summary>Null when the account was deleted or may not be seen.</summary>
    public User? Author { get; init; }

    public required Approvals Approvals { get; init; }

    public required Mergeability Mergeability { get; init; }

    public int? UnresolvedDiscussionCount { get; init; }

    public DiffStats? DiffStats { get; init; }

    /// <summary>The newest pipeline of the head commit.</summary>
    public Pipeline? HeadPipeline { get; init; }

    public Milestone? Milestone { get; init; }

    public User? MergedBy { get; init; }

    [GraphQLType("URL!")]
    public required string Url { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    ListNeed ICommentable.CommentList => PullRequestNeeds.Comments;

    ListNeed ICommentable.DiscussionList => PullRequestNeeds.Discussions;

    ListNeed ITaggable.TagList => PullRequestNeeds.Tags;

    /// <summary>Where REST has it. Needs the project's id, which is asked along when this is.</summary>
    internal string RestPath => $"projects/{Repo.UpstreamNumber}/merge_requests/{Remote.Word("iid")}";

    internal override string TypeName => "PullRequest";

    internal override EntityKind Upstream => EntityKind.MergeRequest;
}
