using System.Collections;
using System.Diagnostics;
using GitLabGraph.Accounts.Keys;

namespace GitLabGraph.Server.Logs;

/// <summary>
/// Who asks and for which account, as far as it is known when a line is logged: every line of the request carries it,
/// and the request's trace. It outlives the request where work goes on behind it, so it holds nothing of it.
/// </summary>
internal sealed class RequestFacts(Activity? activity) : IEnumerable<KeyValuePair<string, object?>>
{
    private Caller? _caller;
    private string? _account;

    public void Know(Caller caller)
    {
        _caller = caller;
        activity?.SetTag("gitlabgraph.tenant", caller.Tenant);
    }

    /// <summary>The account, once it is known to be the caller's; where a request asks several, the last.</summary>
    public void Know(string account)
    {
        _account = account;
        activity?.SetTag("gitlab.account", account);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        if (_caller is { } caller)
        {
            yield return new("Tenant", caller.Tenant);
            yield return new("Key", caller.Key);
        }

        if (_account is { } account)
        {
            yield return new("Account", account);
        }
    }

    public override string ToString() => string.Join(' ', this.Select(static fact => $"{fact.Key}:{fact.Value}"));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
