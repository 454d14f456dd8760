using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts;

/// <summary>
/// One customer's GitLab, linked once. Holds no secret: the token stays with <see cref="AccountCredentials"/>.
/// </summary>
public sealed record Account
{
    /// <summary>
    /// Stable as long as the account is linked, also when it is linked again: part of every id we give out.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What a person calls the account.</summary>
    public required string Name { get; init; }

    /// <summary>The instance, outside of which no request of the account goes.</summary>
    public required GitLabAddress Address { get; init; }

    public required TokenKind TokenKind { get; init; }

    /// <summary>The token's scopes, as far as they are known.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public required DateTimeOffset LinkedAt { get; init; }

    /// <summary>When the token ends; null when it does not, or is not known to.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the client needs to know of the account.</summary>
    public GitLabAccount ToGitLabAccount() => new(Key, Address, TokenKind);
}
