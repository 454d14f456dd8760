namespace GitLabGraph.Sandbox.World.Code;

/// <summary>GitLab's environment.</summary>
public sealed record DeployEnvironment
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    /// <summary>production, staging, testing, development or other.</summary>
    public required string Tier { get; init; }

    public string? ExternalUrl { get; init; }

    public bool IsStopped { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
