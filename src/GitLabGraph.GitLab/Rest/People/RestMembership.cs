namespace GitLabGraph.GitLab.Rest.People;

/// <summary>A membership of a user, as administrators see it.</summary>
public sealed record RestMembership
{
    public long SourceId { get; init; }

    public string? SourceName { get; init; }

    public string? SourceType { get; init; }

    /// <summary>An integer, never an enum: GitLab adds levels.</summary>
    public int AccessLevel { get; init; }
}
