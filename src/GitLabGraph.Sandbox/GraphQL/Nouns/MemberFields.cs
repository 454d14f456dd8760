using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>GroupMember, ProjectMember, AccessLevel and the two kinds of role.</summary>
internal static class MemberFields
{
    public static void Bind(FieldBindings bindings)
    {
        bindings.On<Membership>("GroupMember", "ProjectMember")
            .Field("id", member => Gid.Of(
                member.Place.Kind == PlaceKind.Group ? "GroupMember" : "ProjectMember", member.Id))
            .Field("accessLevel", (member, viewer) => new AccessRow(
                member.AccessLevel,
                member.MemberRoleId is { } id ? viewer.World.MemberRoles.Find(id) : null))
            .Field("createdAt", member => GitLabTime.Write(member.CreatedAt))
            .Field("updatedAt", member => GitLabTime.Write(member.UpdatedAt))
            .Field("createdBy", (member, viewer) => People.Find(member.CreatedById, viewer))
            .Field("expiresAt", member => member.ExpiresAt is { } day ? $"{GitLabTime.Write(day)}T00:00:00Z" : null)
            .Field("user", (member, viewer) => People.Find(member.UserId, viewer));
        bindings.On<Membership>("GroupMember").Field("group", (member, viewer) =>
            member.Place.GroupId is { } id && viewer.World.Groups.Find(id) is { } group && viewer.CanSee(group)
                ? group
                : null);
        bindings.On<Membership>("ProjectMember").Field("project", (member, viewer) =>
            member.Place.ProjectId is { } id ? viewer.World.Projects.Find(id) : null);
        BindRoles(bindings);
    }

    /// <summary>GitLab's enum word for a level; the ones it has no word for are NO_ACCESS.</summary>
    public static string WordOf(AccessLevel level) => level is AccessLevel.Admin
        ? "ADMIN"
        : IssueWords.Upper(level.ToString());

    private static void BindRoles(FieldBindings bindings)
    {
        bindings.On<AccessRow>("AccessLevel")
            .Field("integerValue", row => (int)row.Level)
            .Field("stringValue", (row, context) =>
                context.Knows("AccessLevelEnum", WordOf(row.Level)) ? WordOf(row.Level) : null)
            .Field("humanAccess", row => row.Role?.Name ?? NameOf(row.Level));
        bindings.On<MemberRole>("MemberRole")
            .Field("id", role => Gid.Of("MemberRole", role.Id))
            .Field("baseAccessLevel", role => new AccessRow(role.BaseAccessLevel, null))
            .Field("createdAt", role => GitLabTime.Write(role.CreatedAt))
            .Field("usersCount", (role, viewer) => viewer.World.Memberships.All
                .Where(member => member.MemberRoleId == role.Id)
                .DistinctBy(member => member.UserId)
                .Count())
            .Connection(
                "enabledPermissions",
                (role, _) => role.Permissions.Select((name, index) => new RolePermission(index, name)),
                (RolePermission permission) => permission.Index);
        bindings.On<RolePermission>("CustomizableStandardPermission")
            .Field("value", permission => permission.Name.ToUpperInvariant())
            .Field("name", permission => permission.Name.Replace('_', ' '))
            .Field("description", permission => $"Allows its holder to {permission.Name.Replace('_', ' ')}.");
        bindings.On<StandardRoleRow>("StandardRole")
            .Field("id", role => Gid.Of("StandardRole", IssueWords.Upper(role.Level.ToString())))
            .Field("name", role => NameOf(role.Level))
            .Field("description", role => $"What a member with the role {NameOf(role.Level)} may do.")
            .Field("accessLevel", role => (int)role.Level)
            .Field("usersCount", role => role.UserCount);
    }

    private static string NameOf(AccessLevel level) => level switch
    {
        AccessLevel.NoAccess => "None",
        AccessLevel.MinimalAccess => "Minimal Access",
        AccessLevel.SecurityManager => "Security Manager",
        _ => level.ToString(),
    };
}
