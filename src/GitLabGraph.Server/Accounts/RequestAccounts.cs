using GitLabGraph.Accounts.Keys;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Logs;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// The accounts of the current request: those of its caller's tenant, if its key may read. It speaks for the one named
/// by <c>X-Account-Id</c>, or else for the first there is.
/// </summary>
internal sealed class RequestAccounts(LinkedAccountDirectory directory, IHttpContextAccessor http) : ILinkedAccounts
{
    private const string Header = "X-Account-Id";

    public async ValueTask<LinkedAccount?> FindCurrentAsync(CancellationToken cancellationToken)
    {
        var tenant = Tenant();
        if (http.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } key)
        {
            return Known(await directory.FindAsync(tenant, key, cancellationToken));
        }

        var all = await directory.ListAsync(tenant, cancellationToken);
        return Known(all is [var first, ..] ? first : null);
    }

    public async ValueTask<LinkedAccount?> FindAsync(string key, CancellationToken cancellationToken) =>
        Known(await directory.FindAsync(Tenant(), key, cancellationToken));

    public ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(CancellationToken cancellationToken) =>
        directory.ListAsync(Tenant(), cancellationToken);

    private LinkedAccount? Known(LinkedAccount? account)
    {
        if (account is not null)
        {
            http.HttpContext?.Know(account.Key);
        }

        return account;
    }

    // Every way to an account leads through here, so no field can forget to ask.
    private string Tenant() => http.HttpContext?.Caller() is { } caller && caller.May(CallerScopes.Read)
        ? caller.Tenant
        : throw new GraphQLException(
            new GraphQLError("The key lacks the scope read.") { Code = ErrorCodes.NotAuthorized });
}
