using GitLabGraph.Accounts.Keys;
using GitLabGraph.Proxy.Access;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;

namespace GitLabGraph.Server.Proxying;

/// <summary>Who may use the proxy: a caller, for its tenant's accounts, within its key's scopes and rules.</summary>
internal sealed class ProxyAccounts(KnownCallers callers, LinkedAccountDirectory directory) : IProxyAccounts
{
    public async ValueTask<ProxyAccess> FindAsync(string account, string? given, CancellationToken cancellationToken)
    {
        var caller = given is null ? callers.Keyless : await callers.FindAsync(given, cancellationToken);

        if (caller is null || !caller.May(CallerScopes.Read))
        {
            return ProxyAccess.Unauthenticated;
        }

        return await directory.FindAsync(caller.Tenant, account, cancellationToken) is { } linked
            ? ProxyAccess.Granted(linked.Client.Connection, GrantOf(caller), caller.Key)
            : ProxyAccess.AccountNotFound;
    }

    private static ProxyGrant GrantOf(Caller caller) => new()
    {
        ReadOnly = !caller.May(CallerScopes.Write),
        Methods = caller.Proxy.Methods,
        Paths = caller.Proxy.Paths,
    };
}
