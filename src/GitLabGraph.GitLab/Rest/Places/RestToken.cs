namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>A personal, project or group access token about itself.</summary>
public sealed record RestToken
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? Revoked { get; init; }

    public bool? Active { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateOnly? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public long? UserId { get; init; }

    /// <summary>What the token may do: <c>api</c>, <c>read_api</c> ...</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
