using System.Diagnostics.CodeAnalysis;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Logs;
using GitLabGraph.Server.OwnTokens;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// The accounts of the current request: those of its caller's tenant, if its key may read. It speaks for the one named
/// by <c>X-Account-Id</c>, or else for the first there is. A request that brings its own GitLab token speaks for that
/// alone: the tenant's accounts do not exist for it.
/// </summary>
internal sealed class RequestAccounts(
    LinkedAccountDirectory directory, OwnTokenAccounts own, RequestCaller caller, IHttpContextAccessor http)
    : ILinkedAccounts
{
    public const string Header = "X-Account-Id";

    public string? Named => http.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } key ? key : null;

    public async ValueTask<LinkedAccount?> FindCurrentAsync(CancellationToken cancellationToken)
    {
        var (request, tenant) = Reader();
        if (OwnToken.IsIn(request))
        {
            return Own(request);
        }

        if (Named is { } key)
        {
            return Known(await directory.FindAsync(tenant, key, cancellationToken));
        }

        var all = await directory.ListAsync(tenant, cancellationToken);
        return Known(all is [var first, ..] ? first : null);
    }

    public async ValueTask<LinkedAccount?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var (request, tenant) = Reader();
        if (OwnToken.IsIn(request))
        {
            var account = Own(request);
            return account.Key == key ? account : null;
        }

        return Known(await directory.FindAsync(tenant, key, cancellationToken));
    }

    public async ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(CancellationToken cancellationToken)
    {
        var (request, tenant) = Reader();
        return OwnToken.IsIn(request) ? [Own(request)] : await directory.ListAsync(tenant, cancellationToken);
    }

    private LinkedAccount Own(HttpRequest request)
    {
        if (request.Headers.ContainsKey(Header))
        {
            throw OwnTokenObjection.Invalid($"{OwnToken.TokenHeader} or {Header}: a request speaks for one of them.")
                .ToException();
        }

        return own.TryFind(request, out var account, out var objection)
            ? Known(account)
            : throw objection.ToException();
    }

    [return: NotNullIfNotNull(nameof(account))]
    private LinkedAccount? Known(LinkedAccount? account)
    {
        if (account is not null)
        {
            http.HttpContext?.Know(account.Client.Account.Key);
        }

        return account;
    }

    // Every way to an account leads through here, so no field can forget to ask.
    private (HttpRequest Request, string Tenant) Reader()
    {
        var tenant = caller.With(CallerScopes.Read).Tenant;
        return (http.HttpContext!.Request, tenant);
    }
}
