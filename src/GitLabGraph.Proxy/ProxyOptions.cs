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

    /// <summary>The largest GraphQL request that a read-only key may send: it is read before it is sent.</summary>
    public int LargestDocument { get; init; } = 1024 * 1024;
}
