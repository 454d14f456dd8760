using GitLabGraph.Accounts.Keys;
using GitLabGraph.Proxy.Access;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Logs;
using GitLabGraph.Server.OwnTokens;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Proxying;

/// <summary>
/// Who may use the proxy: a caller, for its tenant's accounts or the token that it brings, within its key's scopes and
/// rules.
/// </summary>
internal sealed class ProxyAccounts(
    KnownCallers callers, LinkedAccountDirectory directory, OwnTokenAccounts own, IHttpContextAccessor http)
    : IProxyAccounts
{
    /// <summary>Stands where an account's key would, for a request that brings its own token.</summary>
    private const string OwnAccount = "-";

    public async ValueTask<ProxyAccess> FindAsync(string account, string? given, CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        var request = context.Request;
        var caller = given is null
            ? callers.WithoutKey(request)
            : await callers.FindAsync(given, context);

        if (caller is null)
        {
            return ProxyAccess.Unauthenticated;
        }

        context.Know(caller);
        if (!caller.May(CallerScopes.Read))
        {
            return ProxyAccess.ScopeMissing;
        }

        if (OwnToken.IsIn(request) || account == OwnAccount)
        {
            return OfOwnToken(context, account, caller);
        }

        return await directory.FindAsync(caller.Tenant, account, cancellationToken) is { } linked
            ? Granted(context, linked, caller)
            : ProxyAccess.AccountNotFound;
    }

    private ProxyAccess OfOwnToken(HttpContext context, string account, Caller caller)
    {
        if (account != OwnAccount)
        {
            return ProxyAccess.OwnTokenRefused(
                $"a request with its own token goes to /proxy/{OwnAccount}/, without an account.");
        }

        return own.TryFind(context.Request, out var linked, out var objection)
            ? Granted(context, linked, caller)
            : ProxyAccess.OwnTokenRefused(objection.Message);
    }

    private static ProxyAccess Granted(HttpContext context, LinkedAccount linked, Caller caller)
    {
        context.Know(linked.Client.Account.Key);
        return ProxyAccess.Granted(linked.Client.Connection, GrantOf(caller), caller.Key);
    }

    private static ProxyGrant GrantOf(Caller caller) => new()
    {
        ReadOnly = !caller.May(CallerScopes.Write),
        Methods = caller.Proxy.Methods,
        Paths = caller.Proxy.Paths,
    };
}
