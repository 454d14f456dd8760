using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts;

/// <summary>
/// One customer's GitLab, linked once. Holds no secret: the tokens stay with <see cref="AccountCredentials"/>.
/// </summary>
public sealed record Account
{
    /// <summary>
    /// Stable as long as the account is linked, also when it is linked again: part of every id we give out.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Who owns it. Nobody else can even name it.</summary>
    public string Tenant { get; init; } = Tenants.Default;

    /// <summary>What a person calls the account.</summary>
    public required string Name { get; init; }

    /// <summary>The instance, outside of which no request of the account goes.</summary>
    public required GitLabAddress Address { get; init; }

    public required TokenKind TokenKind { get; init; }

    /// <summary>The token's scopes, as far as they are known.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>When it was linked; of one of the settings, when the process read them.</summary>
    public required DateTimeOffset LinkedAt { get; init; }

    /// <summary>Whether it stands in the settings: nobody linked it.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>When the access token ends; null when it does not, or is not known to.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public AccountStatus Status { get; init; }

    /// <summary>Why it is not active, for a person to read.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Whose token it is; null where that was not asked.</summary>
    public GitLabUser? LinkedBy { get; init; }

    /// <summary>Names the OAuth application that its tokens were issued to; null for access tokens.</summary>
    public string? Application { get; init; }

    /// <summary>Grows with each change of account or tokens: two records of one version are the same.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the client needs to know of the account.</summary>
    public GitLabAccount ToGitLabAccount() => new(Key, Address, TokenKind);
}
