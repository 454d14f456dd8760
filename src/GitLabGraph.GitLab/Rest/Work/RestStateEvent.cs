namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A change of state.</summary>
public sealed record RestStateEvent
{
    public long Id { get; init; }

    public RestUser? User { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? ResourceType { get; init; }

    public long? ResourceId { get; init; }

    /// <summary><c>opened</c>, <c>closed</c>, <c>reopened</c> or <c>merged</c>.</summary>
    public string? State { get; init; }

    public string? SourceCommit { get; init; }

    public long? SourceMergeRequestId { get; init; }
}
