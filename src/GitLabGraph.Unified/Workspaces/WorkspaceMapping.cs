using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Turns GitLab's projects into workspaces.</summary>
internal static class WorkspaceMapping
{
    /// <summary>From GraphQL's <c>Project</c>.</summary>
    public static Workspace From(Remote project) => project.Once(Map);

    public static Workspace? From(Remote? project) => project is { } found ? From(found) : null;

    /// <summary>GitLab's word for who may see a project or group; an unknown one counts as private.</summary>
    public static Visibility VisibilityOf(string? word) => word switch
    {
        "public" => Visibility.Public,
        "internal" => Visibility.Internal,
        _ => Visibility.Private,
    };

    private static Workspace Map(Remote project) => new()
    {
        Remote = project,
        Name = project.Word("name"),
        Path = project.Word("fullPath"),
        Description = project.Filled("description"),
        Status = StatusOf(project),
        Visibility = VisibilityOf(project.Text("visibility")),
        VisibilityRaw = project.Word("visibility"),
        Group = GroupMapping.From(project.Object("group")),
        Url = project.Address("webUrl") ?? "",
        AvatarUrl = project.Address("avatarUrl"),
        CreatedAt = project.Time("createdAt"),
        UpdatedAt = project.Time("updatedAt"),
    };

    private static WorkspaceStatus StatusOf(Remote project) => project switch
    {
        _ when project.Text("markedForDeletionOn") is not null => WorkspaceStatus.PendingDeletion,
        _ when project.Flag("archived") => WorkspaceStatus.Archived,
        _ => WorkspaceStatus.Active,
    };
}
