using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.Server.Outbound;

/// <summary>
/// How long is waited. A GitLab that hangs costs its field, and the rest of the answer is told with it: so a request to
/// us has more time than one to GitLab with all its attempts, and that has more than a single one.
/// </summary>
internal static class Patience
{
    private static readonly TimeSpan ForTheRest = TimeSpan.FromSeconds(2);

    public static GitLabClientOptions WithGitLab { get; } = new() { TotalTimeout = TimeSpan.FromSeconds(38) };

    public static TimeSpan WithRequest { get; } = WithGitLab.TotalTimeout + ForTheRest;
}
