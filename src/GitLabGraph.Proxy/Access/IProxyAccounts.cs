namespace GitLabGraph.Proxy.Access;

/// <summary>The port through which the proxy learns who calls and for which account.</summary>
public interface IProxyAccounts
{
    /// <summary>
    /// What the caller may do with an account. <paramref name="key"/> is what stood where GitLab's clients put a token;
    /// null when nothing did.
    /// </summary>
    ValueTask<ProxyAccess> FindAsync(string account, string? key, CancellationToken cancellationToken);
}
