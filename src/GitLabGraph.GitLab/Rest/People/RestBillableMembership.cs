namespace GitLabGraph.GitLab.Rest.People;

/// <summary>A membership that costs a seat.</summary>
public sealed record RestBillableMembership
{
    public long Id { get; init; }

    public long SourceId { get; init; }

    public string? SourceFullName { get; init; }

    public string? SourceMembersUrl { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateOnly? ExpiresAt { get; init; }

    /// <summary>An integer, never an enum: GitLab adds levels.</summary>
    public RestAccessLevel? AccessLevel { get; init; }
}
