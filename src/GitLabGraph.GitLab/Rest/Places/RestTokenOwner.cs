namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>An OAuth token about itself.</summary>
public sealed record RestTokenOwner
{
    public long? ResourceOwnerId { get; init; }

    public IReadOnlyList<string>? Scope { get; init; }

    public int? ExpiresIn { get; init; }

    public RestTokenApplication? Application { get; init; }

    public long? CreatedAt { get; init; }
}
