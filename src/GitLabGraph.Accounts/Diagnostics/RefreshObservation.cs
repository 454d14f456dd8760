using System.Diagnostics;
using System.Diagnostics.Metrics;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Diagnostics;

/// <summary>One refresh as traces and metrics see it.</summary>
internal static class RefreshObservation
{
    private static readonly ActivitySource Source = new(AccountsDiagnostics.SourceName);
    private static readonly Meter Meter = new(AccountsDiagnostics.SourceName);

    private static readonly Counter<long> Refreshes =
        Meter.CreateCounter<long>(AccountsDiagnostics.Refreshes, "{refresh}", "How refreshes of tokens ended.");

    public static async Task<AccessToken?> ObserveAsync(string account, Func<Task<AccessToken?>> refresh)
    {
        using var activity = Source.StartActivity(AccountsDiagnostics.RefreshActivity);
        activity?.SetTag("gitlab.account", account);
        var outcome = "failed";
        try
        {
            var token = await refresh();
            outcome = token is null ? "refused" : "renewed";
            return token;
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            activity?.SetStatus(outcome == "renewed" ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            Refreshes.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
