using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Store;

/// <summary>What is known when a customer has connected a GitLab: an account to make, or to link again.</summary>
public sealed record AccountLink
{
    public required string Tenant { get; init; }

    public required string Name { get; init; }

    public required GitLabAddress Address { get; init; }

    public required TokenKind TokenKind { get; init; }

    public required AccountTokens Tokens { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>
    /// Whose token it is. A second link of the same person to the same instance is the same account, whose id stays.
    /// </summary>
    public GitLabUser? LinkedBy { get; init; }

    /// <summary>Names the OAuth application that the tokens were issued to.</summary>
    public string? Application { get; init; }

    /// <summary>The account to link again; null finds it by person and instance, or makes a new one.</summary>
    public string? AccountKey { get; init; }

    /// <summary>Who does it, for the audit log: a key's prefix, or what else acts.</summary>
    public required string Actor { get; init; }
}
