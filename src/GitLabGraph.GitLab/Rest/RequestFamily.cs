namespace GitLabGraph.GitLab.Rest;

/// <summary>
/// Which of GitLab's own limits a route counts against: they are per kind of request, and a 429 of one says nothing of
/// the others.
/// </summary>
internal static class RequestFamily
{
    public static string Of(string path)
    {
        var route = path.AsSpan("api/v4/".Length);
        var end = route.IndexOf('?');
        route = end < 0 ? route : route[..end];

        return route switch
        {
            _ when route.StartsWith("search") || route.EndsWith("/search") => "search",
            _ when route.EndsWith("/notes") || route.Contains("/discussions", StringComparison.Ordinal) => "notes",
            _ when route.EndsWith("/issues") => "issues",
            _ when route.Contains("/members", StringComparison.Ordinal) => "members",
            _ when route.StartsWith("users/") => "users",
            "groups" => "groups",
            "projects" => "projects",
            _ => "api",
        };
    }
}
