using GitLabGraph.GitLab;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Accounts;

/// <summary>
/// One customer's GitLab as we may use it. Keep one instance per account as long as it is linked: what is learnt about
/// the instance is kept with it.
/// </summary>
/// <param name="key">Stable; part of every global id of the account, so it never changes while ids are out.</param>
/// <param name="name">What a person calls the account.</param>
/// <param name="client">Speaks to the account's GitLab.</param>
public sealed class LinkedAccount(string key, string name, GitLabClient client)
{
    public string Key { get; } = key;

    public string Name { get; } = name;

    public GitLabClient Client { get; } = client;

    /// <summary>As it is stored; that its instance does not answer is known to <see cref="Client"/> only.</summary>
    public AccountStatus Status { get; init; } = AccountStatus.Active;

    /// <summary>Why the account is not active, for a person to read.</summary>
    public string? StatusReason { get; init; }

    public AuthMethod AuthMethod { get; init; } = AuthMethod.PersonalAccessToken;

    /// <summary>The token's scopes, as far as they are known.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Null for an account that nobody linked.</summary>
    public DateTimeOffset? LinkedAt { get; init; }

    /// <summary>When the token ends; null when it does not or is not known to.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// Labels that mean a priority; what GitLab's convention of scoped labels says when none are set.
    /// </summary>
    public PriorityRules Priorities { get; init; } = PriorityRules.Default;

    /// <summary>The instance's address without its path.</summary>
    internal string Origin { get; } = new Uri(client.Account.Address.Value).GetLeftPart(UriPartial.Authority);

    /// <summary>The path below which groups have their pages.</summary>
    internal string GroupPages { get; } = new Uri(client.Account.Address.Value + "/groups/").AbsolutePath;

    /// <summary>The key as it stands inside global ids.</summary>
    internal string KeyInIds { get; } = GlobalId.Escape(key);

    /// <summary>What is known of the instance's GraphQL schema.</summary>
    internal InstanceSchema Schema { get; } = new(TimeProvider.System);
}
