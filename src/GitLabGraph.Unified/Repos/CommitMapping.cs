using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Repos;

/// <summary>Turns GitLab's commits into ours.</summary>
internal static class CommitMapping
{
    /// <summary>From GraphQL's <c>Commit</c>.</summary>
    public static Commit From(Remote commit) => new()
    {
        Sha = commit.Word("sha"),
        ShortSha = commit.Word("shortId"),
        Title = commit.Word("title"),
        Message = commit.Text("message"),
        AuthorName = commit.Word("authorName"),
        AuthorEmail = commit.Text("authorEmail"),
        AuthoredAt = commit.Time("authoredDate") ?? default,
        CommittedAt = commit.Time("committedDate") ?? default,
        Url = commit.Address("webUrl"),
    };

    /// <summary>From REST's commit, in which the sha is the id.</summary>
    public static Commit FromRest(Remote commit) => new()
    {
        Sha = commit.Word("id"),
        ShortSha = commit.Word("short_id"),
        Title = commit.Word("title"),
        Message = commit.Text("message"),
        AuthorName = commit.Word("author_name"),
        AuthorEmail = commit.Text("author_email"),
        AuthoredAt = commit.Time("authored_date") ?? default,
        CommittedAt = commit.Time("committed_date") ?? default,
        Url = commit.Address("web_url"),
    };
}
