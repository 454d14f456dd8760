namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>GitLab's environment.</summary>
public sealed record DeployEnvironment
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    /// <summary>production, staging, testing, development or other; null for one older than tiers.</summary>
    public string? Tier { get; init; }

    public string? ExternalUrl { get; init; }

    public EnvironmentState State { get; init; } = EnvironmentState.Available;

    public DateTimeOffset? AutoStopAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>
    /// Its folder: <c>review</c> of <c>review/42</c>. Deployments to environments in folders bring no merge requests.
    /// </summary>
    public string? Folder => Name.Split('/') is [var folder, _, ..] ? folder : null;
}
