using GitLabGraph.Accounts.Store;

namespace GitLabGraph.Accounts.Linking;

/// <summary>
/// Switches an account off, so that nothing is asked of its GitLab, and on again. Its link and its tokens stay.
/// </summary>
public sealed class AccountSwitch(IAccountStore store, MemoryAccountStore configured)
{
    /// <summary>What kept it from being switched; null when nothing did.</summary>
    public async Task<LinkProblem?> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken)
    {
        // Each node has its settings for itself: switched here, it would go on elsewhere.
        if (await configured.FindAsync(tenant, key, cancellationToken) is not null)
        {
            return new LinkProblem(
                LinkProblemKind.Configured,
                $"This account stands in the server's settings: set GitLabGraph:Accounts:{key}:Disabled there.");
        }

        return await store.SwitchAsync(tenant, key, isOn, actor, cancellationToken)
            ? null
            : new LinkProblem(LinkProblemKind.UnknownAccount, "The account does not exist any more.");
    }
}
