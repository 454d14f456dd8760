using GitLabGraph.GitLab.Freshness;
using Microsoft.Net.Http.Headers;

namespace GitLabGraph.Server.Api;

/// <summary>
/// How old an answer may be, as a caller says with <c>Cache-Control: max-age=30, stale-while-revalidate=60</c>. Without
/// it, and with <c>no-cache</c> or <c>no-store</c>, every answer is live.
/// </summary>
internal static class FreshnessHeader
{
    // A short cache, whatever a caller would allow: GitLab is the truth.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static Freshness? Read(HttpRequest? request)
    {
        if (request is null
            || !CacheControlHeaderValue.TryParse(request.Headers.CacheControl.ToString(), out var wanted)
            || wanted is not { NoCache: false, NoStore: false, MaxAge: { } age })
        {
            return null;
        }

        // At once whatever is there, and a new answer behind it: a maximal age of nothing and a stale one beyond it.
        var stale = StaleAgeOf(wanted);
        return age > TimeSpan.Zero || stale > TimeSpan.Zero ? new Freshness(Shorter(age), Shorter(stale)) : null;
    }

    private static TimeSpan StaleAgeOf(CacheControlHeaderValue wanted)
    {
        var stale = wanted.Extensions.FirstOrDefault(static item =>
            item.Name.Equals("stale-while-revalidate", StringComparison.OrdinalIgnoreCase));
        return uint.TryParse(stale?.Value.ToString(), out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
    }

    private static TimeSpan Shorter(TimeSpan age) => age < Longest ? age : Longest;
}
