using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Members;

/// <summary>Turns GitLab's members into memberships.</summary>
internal static class MembershipMapping
{
    /// <summary>
    /// From GraphQL's <c>GroupMember</c> or <c>ProjectMember</c>, listed on the given group or workspace.
    /// </summary>
    public static Membership From(Remote member, Entity listedOn)
    {
        var target = TargetOf(member);
        return new Membership
        {
            Remote = member,
            User = UserMapping.From(member.Object("user")),
            Role = RoleMapping.From(member.Account, member.Object("accessLevel")),
            On = target ?? (IMembershipTarget)listedOn,
            IsInherited = target is Entity found ? found.Id != listedOn.Id : null,
            ExpiresAt = member.Day("expiresAt"),
            CreatedAt = member.Time("createdAt"),
            CreatedBy = UserMapping.From(member.Object("createdBy")),
        };
    }

    /// <summary>A membership of a user, which names its group or project itself.</summary>
    public static Membership? FromUser(Remote member) =>
        TargetOf(member) is Entity target ? From(member, target) : null;

    private static IMembershipTarget? TargetOf(Remote member) =>
        (member.Object("group"), member.Object("project")) switch
    {
        ({ } group, _) => GroupMapping.From(group),
        (_, { } project) => WorkspaceMapping.From(project),
        _ => null,
    };
}
