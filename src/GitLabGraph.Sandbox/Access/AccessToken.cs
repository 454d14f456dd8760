using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.Access;

/// <summary>A personal, project, group or OAuth token. Its text never prints the secret.</summary>
public sealed record AccessToken
{
    public required long Id { get; init; }

    public TokenKind Kind { get; init; }

    public required string Secret { get; init; }

    public required string Name { get; init; }

    public required long UserId { get; init; }

    public required ImmutableArray<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The OAuth application that asked for it.</summary>
    public string? ApplicationId { get; init; }

    public TokenState StateAt(DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return TokenState.Revoked;
        }

        return ExpiresAt <= now ? TokenState.Expired : TokenState.Active;
    }

    public override string ToString() => $"{Kind} token {Id} ({Name})";
}
