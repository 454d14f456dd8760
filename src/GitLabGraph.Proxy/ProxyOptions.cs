using GitLabGraph.Proxy.Forwarding;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy;

/// <summary>How patient the proxy is.</summary>
public sealed record ProxyOptions
{
    /// <summary>A request in which nothing moves for so long is ended. GitLab gives up after 60 seconds.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How callers reach this server, without a slash at the end: rewritten links begin with it.</summary>
    public Func<HttpRequest, string> Address { get; init; } =
        static request => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>
    /// What a failure of those who know keys, accounts and tokens means to the caller; null for one that nobody
    /// foresaw.
    /// </summary>
    public Func<Exception, Refusal?> Explain { get; init; } = static _ => null;

    /// <summary>The largest GraphQL request that a read-only key may send: it is read before it is sent.</summary>
    public int LargestDocument { get; init; } = 1024 * 1024;
}
