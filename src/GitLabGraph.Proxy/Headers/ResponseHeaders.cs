using System.Net.Http.Headers;
using GitLabGraph.Proxy.Rewriting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.Proxy.Headers;

/// <summary>
/// Which of GitLab's headers go to the caller. Those that speak for GitLab's host do not: they would be taken to speak
/// for ours.
/// </summary>
internal static class ResponseHeaders
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "Set-Cookie", "Strict-Transport-Security", "Alt-Svc", "Clear-Site-Data", "Public-Key-Pins", "Refresh",
        "X-Proxy-Error", "Content-Security-Policy", "X-Content-Type-Options",
    };

    public static void Copy(HttpResponseMessage from, HttpResponse to, AddressMap addresses)
    {
        var named = HopByHop.Named(from.Headers.NonValidated.TryGetValues("Connection", out var connection)
            ? new StringValues([.. connection]) : default);
        Copy(from.Headers, to.Headers, named, addresses);
        Copy(from.Content.Headers, to.Headers, named, addresses);

        // RFC 9112, 6.3: of the two, chunks hold, and the other does not go on.
        if (from.Headers.TransferEncodingChunked is true)
        {
            to.Headers.ContentLength = null;
        }

        // A GitLab's pages and scripts must not run as ours when a browser is led here.
        to.Headers.ContentSecurityPolicy = "sandbox";
        to.Headers.XContentTypeOptions = "nosniff";
    }

    private static void Copy(
        HttpHeaders from, IHeaderDictionary to, IReadOnlySet<string> named, AddressMap addresses)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (HopByHop.Is(name, named) || Dropped.Contains(name))
            {
                continue;
            }

            var kept = values.Count == 1 ? new StringValues(values.ToString()) : new StringValues([.. values]);
            to[name] = Rewritten(name, kept, addresses);
        }
    }

    private static StringValues Rewritten(string name, StringValues value, AddressMap addresses)
    {
        if (name.Equals("Link", StringComparison.OrdinalIgnoreCase))
        {
            return LinkHeader.Rewrite(value.ToString(), addresses);
        }

        return name.Equals("Location", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Content-Location", StringComparison.OrdinalIgnoreCase)
                ? addresses.Translate(value.ToString())
                : value;
    }
}
