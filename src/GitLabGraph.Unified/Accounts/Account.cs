using System.Globalization;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Accounts;

/// <summary>A linked account: one customer's GitLab, as the caller may use it.</summary>
[ObjectType]
internal sealed class Account(LinkedAccount linked) : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("Account", linked, linked.Key);

    /// <summary>What a person calls the account.</summary>
    public string Name => linked.Name;

    /// <summary>gitlab.com or the self-managed address.</summary>
    [GraphQLType("URL!")]
    public string InstanceUrl => linked.Client.Account.Address.Value;

    /// <summary>Whether the account can be used, as far as it is known when the answer is begun.</summary>
    public AccountStatus Status => Outage is null ? linked.Status : AccountStatus.Unreachable;

    /// <summary>Why the account is not active, for a person to read; null while it is.</summary>
    public string? StatusReason => Outage is { } outage
        ? string.Create(CultureInfo.InvariantCulture, $"{outage.Reason} Last tried {outage.At.UtcDateTime:u}.")
        : linked.StatusReason;

    /// <summary>How the account proves who it is to GitLab.</summary>
    public AuthMethod AuthMethod => linked.AuthMethod;

    /// <summary>The token's scopes, as far as they are known.</summary>
    public IReadOnlyList<string> Scopes => linked.Scopes;

    /// <summary>
    /// When the account was linked for the first time; null for one of the server's settings, and for that of a request
    /// which brings its own token.
    /// </summary>
    public DateTimeOffset? LinkedAt => linked.LinkedAt;

    /// <summary>When the token ends; null when it does not or is not known to.</summary>
    public DateTimeOffset? ExpiresAt => linked.ExpiresAt;

    /// <summary>The limit as GitLab last told; null before the first request and where GitLab has none.</summary>
    public RateLimit? RateLimit => linked.Client.Connection.RateLimit is { } limit
        ? new RateLimit(limit.Limit, limit.Remaining, limit.ResetsAt)
        : null;

    /// <summary>The unified API, for this account.</summary>
    [GraphQLType("Query!")]
    public QueryScope Query => new(linked);

    internal LinkedAccount Linked => linked;

    // What only the customer or the tenant can put right is told before what passes.
    private Outage? Outage => linked.Status is AccountStatus.Active ? linked.Client.Connection.Outage : null;
}
