namespace GitLabGraph.GitLab.Diagnostics;

/// <summary>The names under which calls to GitLab are observed, for OpenTelemetry's tracing and metrics.</summary>
public static class GitLabDiagnostics
{
    /// <summary>The activity source and the meter have the same name.</summary>
    public const string SourceName = "GitLabGraph.GitLab";

    /// <summary>The name of the activity of one HTTP request; a retry is one of its own.</summary>
    public const string RequestActivity = "GitLab request";

    /// <summary>
    /// Seconds until GitLab's answer was there (of a streamed one: its headers), by <c>gitlab.request.kind</c> and
    /// <c>http.response.status_code</c> or <c>error.type</c>.
    /// </summary>
    public const string RequestDuration = "gitlab.client.request.duration";
}
