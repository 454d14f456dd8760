using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Headers;

/// <summary>
/// Which of the caller's headers go to GitLab. Ours, tokens and cookies do not, nor what claims to tell of the caller's
/// address: GitLab believes its proxies, and would apply its address rules to whatever a caller writes there.
/// </summary>
internal static class RequestHeaders
{
    /// <summary>Our name in <c>Via</c> (RFC 9110, 7.6.3).</summary>
    public const string Pseudonym = "gitlabgraph";

    private static readonly HashSet<string> Withheld = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Private-Token", "Job-Token", "Deploy-Token", "X-Csrf-Token", "Cookie", "Host",
        "X-Account-Id", "X-GitLab-Token", "X-GitLab-Url", "X-Upstream-Trace",
        "Forwarded", "X-Real-Ip", "X-Client-Ip", "True-Client-Ip", "Client-Ip", "X-Original-Url", "X-Rewrite-Url",
        "X-Http-Method-Override", "X-Request-Id", "Traceparent", "Tracestate", "Baggage", "Request-Id",
        "Via", "Expect", "Accept-Encoding", "Content-Length",
    };

    public static void Copy(IHeaderDictionary from, HttpRequestMessage to)
    {
        var named = HopByHop.Named(from.Connection);

        foreach (var (name, values) in from)
        {
            if (Stays(name) || HopByHop.Is(name, named))
            {
                continue;
            }

            if (!to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                to.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        to.Headers.TryAddWithoutValidation("Via", Via(from.Via.ToString()));
        to.Headers.ExpectContinue = from.Expect.ToString().Equals("100-continue", StringComparison.OrdinalIgnoreCase);

        if (AcceptedEncodings.Of(from.AcceptEncoding.ToString()) is { } encodings)
        {
            to.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        }
    }

    public static bool CameThroughUs(IHeaderDictionary headers) =>
        headers.Via.ToString().Contains(Pseudonym, StringComparison.OrdinalIgnoreCase);

    private static string Via(string before) => before.Length == 0 ? $"1.1 {Pseudonym}" : $"{before}, 1.1 {Pseudonym}";

    // CGI, and Rack after it, name a header's dashes and underscores alike: X_Forwarded_For would be X-Forwarded-For to
    // a GitLab whose front lets it through (RFC 3875, 4.1.18).
    private static bool Stays(string name)
    {
        var plain = name.Replace('_', '-');
        return Withheld.Contains(plain)
            || plain.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || plain[0] == ':';
    }
}
