using System.Globalization;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>Turns GitLab's projects into repos.</summary>
internal static class RepoMapping
{
    /// <summary>From GraphQL's <c>Project</c>.</summary>
    public static Repo From(Remote project) => project.Once(Map);

    private static Repo Map(Remote project) => new()
    {
        Remote = project,
        Name = project.Word("name"),
        Path = project.Word("fullPath"),
        Description = project.Filled("description"),
        Visibility = WorkspaceMapping.VisibilityOf(project.Text("visibility")),
        VisibilityRaw = project.Word("visibility"),
        Status = StatusOf(project),
        HttpCloneUrl = project.Address("httpUrlToRepo"),
        SshCloneUrl = project.Text("sshUrlToRepo"),
        Topics = [.. project.Texts("topics")],
        Languages = [.. project.List("languages").Select(LanguageOf)],
        StarCount = project.Integer("starCount") ?? 0,
        ForkCount = project.Integer("forksCount") ?? 0,
        Url = project.Address("webUrl") ?? "",
        AvatarUrl = project.Address("avatarUrl"),
        CreatedAt = project.Time("createdAt"),
        UpdatedAt = project.Time("updatedAt"),
        LastActivityAt = project.Time("lastActivityAt"),
    };

    private static RepoLanguage LanguageOf(Remote language) => new(
        language.Word("name"),
        double.TryParse(language.Text("share"), CultureInfo.InvariantCulture, out var share) ? share : null,
        Color.Of(language.Text("color")));

    private static RepoStatus StatusOf(Remote project) => project switch
    {
        _ when project.Text("markedForDeletionOn") is not null => RepoStatus.PendingDeletion,
        _ when project.Flag("archived") => RepoStatus.Archived,
        _ => RepoStatus.Active,
    };
}
