using GitLabGraph.Accounts.Tokens;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// Keeps the linked accounts and their tokens. Everything is asked by tenant: a caller cannot name an account of
/// another one, whatever its key.
/// </summary>
public interface IAccountStore
{
    /// <summary>An account of the tenant, from memory where it is fresh there.</summary>
    ValueTask<Account?> FindAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>Every account of the tenant, the oldest link first.</summary>
    ValueTask<IReadOnlyList<Account>> ListAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Makes an account, or gives an account new tokens: the one that is named, or that of the same person and
    /// instance. An account that is linked again keeps its key and becomes active.
    /// </summary>
    ValueTask<LinkOutcome> LinkAsync(AccountLink link, CancellationToken cancellationToken);

    /// <summary>Forgets an account and its tokens. False when the tenant has no such account.</summary>
    ValueTask<bool> UnlinkAsync(string tenant, string key, string actor, CancellationToken cancellationToken);

    /// <summary>The account's tokens, from memory where they are fresh there; null when the account is gone.</summary>
    ValueTask<StoredTokens?> FindTokensAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>The account's tokens as they are stored now: what another node has rotated is seen.</summary>
    ValueTask<StoredTokens?> ReadTokensAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Lets one node alone refresh an account until the time is over, or lengthens its own time. False while another
    /// has it.
    /// </summary>
    ValueTask<bool> LeaseAsync(
        string tenant, string key, string owner, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Gives one's own lease back; another's stays.</summary>
    ValueTask ReleaseAsync(string tenant, string key, string owner, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a rotated pair or token in place of the one of <paramref name="version"/>. False when that is no longer
    /// the stored one: somebody linked the account again meanwhile, and theirs is newer. The audit log names the actor.
    /// </summary>
    ValueTask<bool> RotateAsync(
        string tenant, string key, AccountTokens next, int version, string actor,
        CancellationToken cancellationToken);

    /// <summary>
    /// Switches an account off or on, whatever happens to its tokens meanwhile. False when the tenant has none that
    /// could be switched.
    /// </summary>
    ValueTask<bool> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken);

    /// <summary>
    /// Says how an account stands, where it is still of <paramref name="version"/>: a newer link is not marked, and one
    /// that is switched off is not either.
    /// </summary>
    ValueTask MarkAsync(
        string tenant, string key, AccountStatus status, string? reason, int version,
        CancellationToken cancellationToken);
}
