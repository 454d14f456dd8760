using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.Proxy.Headers;

/// <summary>Headers of one connection only (RFC 9110, 7.6.1), and those that <c>Connection</c> names.</summary>
internal static class HopByHop
{
    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Proxy-Authorization",
        "Proxy-Authentication-Info", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "HTTP2-Settings",
    };

    public static bool Is(string name, IReadOnlySet<string> named) => Always.Contains(name) || named.Contains(name);

    /// <summary>What <c>Connection</c> names; nearly always nothing.</summary>
    public static IReadOnlySet<string> Named(StringValues connection)
    {
        if (connection.Count == 0)
        {
            return FrozenSet<string>.Empty;
        }

        return connection
            .SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
