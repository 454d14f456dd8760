using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Benchmarks.Unified;

/// <summary>A caller with one linked account.</summary>
internal sealed class OneAccount(LinkedAccount account) : ILinkedAccounts
{
    public ValueTask<LinkedAccount?> FindCurrentAsync(CancellationToken cancellationToken) => new(account);

    public ValueTask<LinkedAccount?> FindAsync(string key, CancellationToken cancellationToken) =>
        new(key == account.Key ? account : null);

    public ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(CancellationToken cancellationToken) => new([account]);
}
