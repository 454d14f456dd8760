using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>A caller who may use the given accounts, the first of them unless told otherwise.</summary>
internal sealed class LabAccounts(params LinkedAccount[] accounts) : ILinkedAccounts
{
    public ValueTask<LinkedAccount?> FindCurrentAsync(CancellationToken cancellationToken) => new(accounts[0]);

    public ValueTask<LinkedAccount?> FindAsync(string key, CancellationToken cancellationToken) =>
        new(Array.Find(accounts, account => account.Key == key));

    public ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(CancellationToken cancellationToken) => new(accounts);
}
