using GitLabGraph.Accounts.Keys;
using GitLabGraph.Proxy.Access;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Logs;

namespace GitLabGraph.Server.Proxying;

/// <summary>Who may use the proxy: a caller, for its tenant's accounts, within its key's scopes and rules.</summary>
internal sealed class ProxyAccounts(
    KnownCallers callers, LinkedAccountDirectory directory, IHttpContextAccessor http) : IProxyAccounts
{
    public async ValueTask<ProxyAccess> FindAsync(string account, string? given, CancellationToken cancellationToken)
    {
        var caller = given is null ? callers.Keyless : await callers.FindAsync(given, cancellationToken);

        if (caller is null || !caller.May(CallerScopes.Read))
        {
            return ProxyAccess.Unauthenticated;
        }

        http.HttpContext?.Know(caller);
        if (await directory.FindAsync(caller.Tenant, account, cancellationToken) is not { } linked)
        {
            return ProxyAccess.AccountNotFound;
        }

        http.HttpContext?.Know(linked.Key);
        return ProxyAccess.Granted(linked.Client.Connection, GrantOf(caller), caller.Key);
    }

    private static ProxyGrant GrantOf(Caller caller) => new()
    {
        ReadOnly = !caller.May(CallerScopes.Write),
        Methods = caller.Proxy.Methods,
        Paths = caller.Proxy.Paths,
    };
}
