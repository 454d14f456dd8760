using GitLabGraph.Proxy.Rewriting;

namespace GitLabGraph.Proxy.Headers;

/// <summary>
/// <c>Link</c> (RFC 8288) with its targets behind the proxy. A target outside of the account's API is left out: clients
/// follow next-page links with their token, which is our key here.
/// </summary>
internal static class LinkHeader
{
    public static string? Rewrite(string header, AddressMap addresses)
    {
        var kept = new List<string>();

        for (var start = header.IndexOf('<', StringComparison.Ordinal); start >= 0;)
        {
            var end = header.IndexOf('>', start);

            if (end < 0)
            {
                break;
            }

            var next = header.IndexOf('<', end);
            var parameters = (next < 0 ? header[(end + 1)..] : header[(end + 1)..next]).TrimEnd(' ', ',', '\t');

            if (addresses.Translate(header[(start + 1)..end]) is { } target)
            {
                kept.Add($"<{target}>{parameters}");
            }

            start = next;
        }

        return kept.Count == 0 ? null : string.Join(", ", kept);
    }
}
