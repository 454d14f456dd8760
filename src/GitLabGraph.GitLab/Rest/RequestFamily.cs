namespace GitLabGraph.GitLab.Rest;

/// <summary>
/// Which of GitLab's own limits a route counts against. They are per kind of request (<c>users_get_by_id</c>,
/// <c>group_api</c>, <c>project_invited_groups_api</c>, <c>notes_create</c>), so that a 429 of one says nothing of the
/// others: the kind is the route without what it names, such as <c>projects/*/issues</c>.
/// </summary>
internal static class RequestFamily
{
    private const string Root = "api/v4/";

    public static string Of(HttpMethod method, string path)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return "api";
        }

        var end = path.IndexOf('?', StringComparison.Ordinal);
        var route = (end < 0 ? path[Root.Length..] : path[Root.Length..end]).Split('/');
        var kind = route switch
        {
            [var all] => all,
            [var all, _] => $"{all}/*",

            // What comes further down may be a name, of a branch for instance.
            [var all, _, var part, ..] => $"{all}/*/{part}",
            _ => "",
        };
        return method == HttpMethod.Get ? kind : $"{method} {kind}";
    }
}
