using System.Text;

namespace GitLabGraph.Proxy.Targets;

/// <summary>
/// Takes the parameters that carry a token out of a query; everything else stays as it was written. A name counts
/// however it is encoded.
/// </summary>
internal static class QueryTokens
{
    private static readonly string[] OurKey = ["private_token", "access_token"];
    private static readonly string[] Others = ["job_token", "deploy_token", "oauth_token", "bearer_token"];

    public static (string Query, string? Token) Take(string query)
    {
        // Most queries hold nothing like a token.
        if (query.Length < 2
            || (!query.Contains("token", StringComparison.OrdinalIgnoreCase) && !query.Contains('%')))
        {
            return (query == "?" ? "" : query, null);
        }

        string? token = null;
        var kept = new StringBuilder(query.Length);

        foreach (var pair in query[1..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? pair : pair[..equals]);

            if (OurKey.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                token ??= equals < 0 ? "" : Decode(pair[(equals + 1)..]);
            }
            else if (!Others.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                kept.Append(kept.Length == 0 ? '?' : '&').Append(pair);
            }
        }

        return (kept.ToString(), token);
    }

    // As forms do: a plus is a space (and so no part of a token's name).
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' ')).Trim();
}
