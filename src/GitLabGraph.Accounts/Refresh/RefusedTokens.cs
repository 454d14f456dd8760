using System.Collections.Concurrent;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Refresh;

/// <summary>
/// Tokens that could not be replaced a moment ago: GitLab refused what goes with them. Asking again takes seconds, and
/// GitLab blocks addresses that keep asking, so it is believed for a minute. Another token of the account is not meant.
/// </summary>
internal sealed class RefusedTokens(TimeProvider time)
{
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Tenant, string Key), Refusal> _all = new();

    public void Add(string tenant, string key, AccessToken token)
    {
        var now = Now;
        foreach (var entry in _all.Where(entry => entry.Value.Until <= now))
        {
            _all.TryRemove(entry);
        }

        _all[(tenant, key)] = new Refusal(token, now + Believed);
    }

    public bool Has(string tenant, string key, AccessToken token) =>
        _all.TryGetValue((tenant, key), out var refusal)
        && refusal.Token.Equals(token)
        && refusal.Until > Now;

    // Of a clock that nobody sets.
    private TimeSpan Now => time.GetElapsedTime(0);

    private sealed record Refusal(AccessToken Token, TimeSpan Until);
}
