using GitLabGraph.Proxy.Access;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;

namespace GitLabGraph.Server.Proxying;

/// <summary>Who may use the proxy: whoever has the key, for every account of this server.</summary>
internal sealed class ProxyAccounts(CallerKey key, LinkedAccountDirectory directory) : IProxyAccounts
{
    public async ValueTask<ProxyAccess> FindAsync(string account, string? given, CancellationToken cancellationToken)
    {
        if (key.IsRequired && !key.Matches(given))
        {
            return ProxyAccess.Unauthenticated;
        }

        return await directory.FindAsync(account, cancellationToken) is { } linked
            ? ProxyAccess.Granted(linked.Client.Connection, ProxyGrant.Everything, "")
            : ProxyAccess.AccountNotFound;
    }
}
