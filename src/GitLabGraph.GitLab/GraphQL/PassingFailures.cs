using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// What GitLab's GraphQL tells with status 200 and would answer if it were asked again: a field that ran out of time, a
/// row that failed, a limit. That a token may not see something, or a schema lacks it, lasts.
/// </summary>
internal static class PassingFailures
{
    public static bool AreNotIn(GitLabAnswer answer)
    {
        try
        {
            using var json = answer.ParseJson();
            return !GraphQLErrors.Read(json.RootElement).Any(static error => error.Error is
                GitLabError.TimedOut or GitLabError.Failed or GitLabError.RateLimited);
        }
        catch (GitLabException)
        {
            // Not GitLab's words at all.
            return false;
        }
    }
}
