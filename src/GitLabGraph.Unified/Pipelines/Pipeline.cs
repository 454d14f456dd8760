using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>A run of the continuous integration.</summary>
[ObjectType]
internal sealed record Pipeline
{
    /// <summary>GitLab's id of the pipeline.</summary>
    [GraphQLType("ID!")]
    public required string Id { get; init; }

    /// <summary>Unique in its repo (GitLab's iid).</summary>
    public int Number { get; init; }

    /// <summary>What its makers called it; null when nothing.</summary>
    public string? Name { get; init; }

    /// <summary>How it stands.</summary>
    public PipelineStatus Status { get; init; }

    /// <summary>GitLab's own word.</summary>
    public required string StatusRaw { get; init; }

    /// <summary>What began it; null where GitLab does not tell it.</summary>
    public PipelineSource? Source { get; init; }

    /// <summary>GitLab's own word for what began it; null where GitLab does not tell it.</summary>
    public string? SourceRaw { get; init; }

    /// <summary>
    /// The branch or tag it ran for, or <c>refs/merge-requests/7/head</c> for a pull request; null where GitLab does
    /// not tell it.
    /// </summary>
    public string? Ref { get; init; }

    /// <summary>The commit that it ran for; null where GitLab does not tell it.</summary>
    public string? Sha { get; init; }

    /// <summary>The same commit; null when it is gone or may not be seen.</summary>
    public Commit? Commit { get; init; }

    /// <summary>Who caused it; null when the account was deleted or may not be seen, or nobody did.</summary>
    public User? TriggeredBy { get; init; }

    /// <summary>Its page in GitLab; null where GitLab does not tell it.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it began; null until then.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null until then.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How long its jobs ran, in seconds; null until it ended.</summary>
    public int? Duration { get; init; }

    /// <summary>How long it waited for its first job to begin, in seconds; null until then.</summary>
    public double? QueuedDuration { get; init; }

    /// <summary>How much of the code its tests reached, in per cent; null where no job measured it.</summary>
    public double? Coverage { get; init; }

    /// <summary>Why it failed before or beside its jobs, in GitLab's words; null otherwise.</summary>
    public string? FailureReason { get; init; }
}
