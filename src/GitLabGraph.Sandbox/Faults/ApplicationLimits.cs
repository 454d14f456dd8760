namespace GitLabGraph.Sandbox.Faults;

/// <summary>
/// The limits that GitLab itself keeps beside the request throttle: comments and issues a minute and user, REST and
/// GraphQL together. They come without headers.
/// </summary>
internal sealed class ApplicationLimits(FaultBoard faults, MinuteCounter counter)
{
    public const string Words = "This endpoint has been requested too many times. Try again later.";

    /// <summary>Counts a write, if it is of a limited kind; false when it is one too many.</summary>
    public bool Allow(LimitedWrite write, long userId)
    {
        var limit = write switch
        {
            LimitedWrite.Comment => faults.Settings.CommentsPerMinute,
            LimitedWrite.Issue => faults.Settings.IssuesPerMinute,
            _ => null,
        };
        return limit is null || counter.Add(write.ToString(), userId) <= limit;
    }

    public static LimitedWrite OfRoute(string method, string pattern) => (method, pattern) switch
    {
        ("POST", "/projects/:id/issues") => LimitedWrite.Issue,
        ("POST", _) when pattern.EndsWith("/notes", StringComparison.Ordinal)
            || pattern.EndsWith("/discussions", StringComparison.Ordinal) => LimitedWrite.Comment,
        _ => LimitedWrite.None,
    };

    public static LimitedWrite OfMutation(string name) => name switch
    {
        "createIssue" or "workItemCreate" => LimitedWrite.Issue,
        "createNote" or "createDiscussion" => LimitedWrite.Comment,
        _ => LimitedWrite.None,
    };
}
