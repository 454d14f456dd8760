using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Groups;

/// <summary>Turns GitLab's groups into ours.</summary>
internal static class GroupMapping
{
    /// <summary>From GraphQL's <c>Group</c>.</summary>
    public static Group From(Remote group) => new()
    {
        Remote = group,
        Name = group.Word("name"),
        Path = group.Word("fullPath"),
        FullName = group.Word("fullName"),
        Description = group.Filled("description"),
        Visibility = WorkspaceMapping.VisibilityOf(group.Text("visibility")),
        VisibilityRaw = group.Word("visibility"),
        MemberCount = group.Integer("groupMembersCount"),
        WorkspaceCount = group.Integer("projectsCount"),
        Url = group.Address("webUrl") ?? "",
        AvatarUrl = group.Address("avatarUrl"),
    };

    public static Group? From(Remote? group) => group is { } found ? From(found) : null;
}
