using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// The accounts of the current request: the one named by <c>X-Account-Id</c>, or else the only one there is.
/// </summary>
internal sealed class RequestAccounts(LinkedAccountDirectory directory, IHttpContextAccessor http) : ILinkedAccounts
{
    private const string Header = "X-Account-Id";

    public async ValueTask<LinkedAccount?> FindCurrentAsync(CancellationToken cancellationToken)
    {
        if (http.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } key)
        {
            return await directory.FindAsync(key, cancellationToken);
        }

        var all = await directory.ListAsync(cancellationToken);
        return all is [var first, ..] ? first : null;
    }

    public ValueTask<LinkedAccount?> FindAsync(string key, CancellationToken cancellationToken) =>
        directory.FindAsync(key, cancellationToken);

    public ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(CancellationToken cancellationToken) =>
        directory.ListAsync(cancellationToken);
}
