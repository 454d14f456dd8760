namespace GitLabGraph.Accounts.Diagnostics;

/// <summary>The names under which accounts are observed: add them to OpenTelemetry's tracing and metrics.</summary>
public static class AccountsDiagnostics
{
    /// <summary>The activity source and the meter have the same name.</summary>
    public const string SourceName = "GitLabGraph.Accounts";

    /// <summary>The name of the activity of one refresh, however many requests wait for it.</summary>
    public const string RefreshActivity = "Token refresh";

    /// <summary>Refreshes of tokens, by <c>outcome</c>: <c>renewed</c>, <c>refused</c> or <c>failed</c>.</summary>
    public const string Refreshes = "gitlabgraph.token.refreshes";
}
