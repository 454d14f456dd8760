using System.Diagnostics.CodeAnalysis;
using GitLabGraph.Proxy.Forwarding;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Targets;

/// <summary>
/// Reads the request target as it came (RFC 9112, 3.2). Routing sees a decoded and folded path; what is sent to GitLab
/// must be what the caller wrote, and must not mean another path to whoever decodes it on the way.
/// </summary>
internal static class TargetReader
{
    public const string GraphQLPath = "api/graphql";
    public const string Prefix = "/proxy/";
    private const string Rest = "api/v4/";

    public static bool TryRead(
        string raw, [NotNullWhen(true)] out ProxyTarget? target, [NotNullWhen(false)] out Refusal? refusal)
    {
        target = null;
        refusal = null;
        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw : raw[..question];

        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || path.Contains('#') || DotSegments.Has(path))
        {
            refusal = new Refusal(
                ForwarderError.TargetRefused,
                StatusCodes.Status400BadRequest,
                "400 Bad Request: the request target holds dot segments, backslashes or is not a plain path.");
            return false;
        }

        var end = path.IndexOf('/', Prefix.Length);
        var below = end < 0 ? "" : path[(end + 1)..];

        if (end == Prefix.Length || (below != GraphQLPath && !below.StartsWith(Rest, StringComparison.Ordinal)))
        {
            refusal = new Refusal(
                ForwarderError.NotServed,
                StatusCodes.Status404NotFound,
                "404 Not Found: the proxy serves /proxy/{account}/api/v4/... and /proxy/{account}/api/graphql.");
            return false;
        }

        var (query, token) = QueryTokens.Take(question < 0 ? "" : raw[question..]);
        target = new ProxyTarget(Uri.UnescapeDataString(path[Prefix.Length..end]), below, query, token);
        return true;
    }
}
