namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A commit, as a branch, a merge request or the commit list shows it.</summary>
public sealed record RestCommit
{
    public string Id { get; init; } = "";

    public string? ShortId { get; init; }

    public string? Title { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<string>? ParentIds { get; init; }

    public string? AuthorName { get; init; }

    public string? AuthorEmail { get; init; }

    public DateTimeOffset? AuthoredDate { get; init; }

    public string? CommitterName { get; init; }

    public string? CommitterEmail { get; init; }

    public DateTimeOffset? CommittedDate { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? WebUrl { get; init; }

    public long? ProjectId { get; init; }

    public string? Status { get; init; }

    public RestCommitStats? Stats { get; init; }

    public RestPipeline? LastPipeline { get; init; }
}
