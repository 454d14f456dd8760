using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Linking;

/// <summary>A token that works, and what its instance tells of it.</summary>
public sealed record InspectedToken
{
    public required TokenKind Kind { get; init; }

    public required GitLabUser Owner { get; init; }

    /// <summary>Empty where the instance does not tell.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The client id that an OAuth token was issued to.</summary>
    public string? ClientId { get; init; }

    /// <summary>The instance's version in its own words; null where it does not tell.</summary>
    public string? Version { get; init; }
}
