using System.Text.Json;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Api;
using GitLabGraph.Server.OwnTokens;
using Microsoft.Net.Http.Headers;

namespace GitLabGraph.Server.Access;

/// <summary>
/// Browsers let a page set no headers when it opens a WebSocket: it sends them as entries of <c>connection_init</c>'s
/// payload, and they are the connection's from then on.
/// </summary>
internal static class SocketHeaders
{
    private static readonly string[] Names =
    [
        HeaderNames.Authorization, HeaderNames.CacheControl, RequestAccounts.Header, OwnToken.TokenHeader,
        OwnToken.UrlHeader, UpstreamTraceInterceptor.Header,
    ];

    /// <summary>Takes what is a header of ours, whatever its case. Clients send things of their own, too.</summary>
    /// <returns>Null, or what is wrong with an entry.</returns>
    public static string? Take(JsonElement payload, IHeaderDictionary headers)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var entry in payload.EnumerateObject())
        {
            if (Array.Find(Names, item => item.Equals(entry.Name, StringComparison.OrdinalIgnoreCase)) is not { } name)
            {
                continue;
            }

            if (entry.Value.ValueKind != JsonValueKind.String)
            {
                return $"{name} in connection_init is a text.";
            }

            headers[name] = entry.Value.GetString();
        }

        return null;
    }
}
