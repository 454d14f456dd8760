using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Roles;

/// <summary>
/// What the fields of a role need from GitLab's <c>MemberRole</c>, which only Enterprise Edition has.
/// </summary>
internal static class RoleNeeds
{
    /// <summary>The custom roles of a group; the built-in ones need not be asked for.</summary>
    public static readonly PagelessList<Role> Custom = new("memberRoles", Add, RoleMapping.FromMemberRole)
    {
        IsDetachable = true,
    };

    private static readonly NeedTable Table = new("Role", "MemberRole", "id", "name")
    {
        ["description"] = Needs.Leaves("description"),
        ["permissions"] = Permissions,
        ["userCount"] = Needs.Leaves("usersCount"),
    };

    /// <summary>A custom role that is found by itself.</summary>
    public static void Add(UpstreamSelection role, PlannedField field)
    {
        Table.Add(role, field);
        role.Object("baseAccessLevel", "AccessLevel").Leaf("integerValue").Leaf("stringValue");
    }

    // GitLab knows some fifty permissions: a page holds them all.
    private static void Permissions(UpstreamSelection role, PlannedField field) =>
        role.Add(new UpstreamField("enabledPermissions") { IsConnection = true }
            .With("first", "Int", PageRequest.LargestUpstreamSize)).Below
            .Object("nodes", "CustomizableStandardPermission").Leaf("value");
}
