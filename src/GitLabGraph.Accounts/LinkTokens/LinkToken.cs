using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.LinkTokens;

/// <summary>Permission to link one account, handed to a customer's browser: short-lived and used once.</summary>
public sealed record LinkToken
{
    public required string Tenant { get; init; }

    /// <summary>Who made it, for the audit log.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The only instance that may be linked; null lets the customer choose.</summary>
    public GitLabAddress? Instance { get; init; }

    /// <summary>The account to link again; null makes a new one.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The origin that the popup answers to; null answers to nobody.</summary>
    public string? ReturnOrigin { get; init; }
}
