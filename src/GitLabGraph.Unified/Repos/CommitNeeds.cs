using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Repos;

/// <summary>What the fields of a commit need from GitLab's <c>Commit</c>.</summary>
internal static class CommitNeeds
{
    private static readonly NeedTable Table = new("Commit", "Commit", "sha")
    {
        ["shortSha"] = Needs.Leaves("shortId"),
        ["title"] = Needs.Leaves("title"),
        ["message"] = Needs.Leaves("message"),
        ["authorName"] = Needs.Leaves("authorName"),
        ["authorEmail"] = Needs.Leaves("authorEmail"),
        ["authoredAt"] = Needs.Leaves("authoredDate"),
        ["committedAt"] = Needs.Leaves("committedDate"),
        ["url"] = Needs.Leaves("webUrl"),
    };

    public static void Add(UpstreamSelection commit, PlannedField holder) => Table.Add(commit, holder);
}
