using System.Collections.Concurrent;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts;

/// <summary>Accounts that live as long as the process: the demo's, and those named in the configuration.</summary>
public sealed class MemoryAccountStore : IAccountStore
{
    private readonly ConcurrentDictionary<string, (Account Account, AccessToken Token)> _accounts =
        new(StringComparer.Ordinal);

    public ValueTask<Account?> FindAsync(string key, CancellationToken cancellationToken) =>
        new(_accounts.TryGetValue(key, out var entry) ? entry.Account : null);

    public ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken) =>
        new(_accounts.Values.Select(entry => entry.Account)
            .OrderBy(account => account.LinkedAt)
            .ThenBy(account => account.Key, StringComparer.Ordinal)
            .ToArray());

    public ValueTask LinkAsync(Account account, AccessToken token, CancellationToken cancellationToken)
    {
        _accounts[account.Key] = (account, token);
        return ValueTask.CompletedTask;
    }

    public ValueTask UnlinkAsync(string key, CancellationToken cancellationToken)
    {
        _accounts.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }

    public ValueTask<AccessToken?> FindTokenAsync(string key, CancellationToken cancellationToken) =>
        new(_accounts.TryGetValue(key, out var entry) ? entry.Token : null);
}
