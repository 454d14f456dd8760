namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>An environment.</summary>
public sealed record RestEnvironment
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Slug { get; init; }

    public string? ExternalUrl { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? State { get; init; }

    public string? Tier { get; init; }
}
