using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Members;

/// <summary>Turns GitLab's members into memberships.</summary>
internal static class MembershipMapping
{
    /// <summary>Of the members that are listed on a group or workspace, read together with its path.</summary>
    public static Func<Remote, Func<Remote, Membership>> In(Entity listedOn) => place =>
    {
        var path = place.Text("fullPath");
        return member => From(member, listedOn, path);
    };

    /// <summary>From GraphQL's <c>GroupMember</c> or <c>ProjectMember</c>.</summary>
    private static Membership From(Remote member, Entity listedOn, string? path)
    {
        var target = TargetOf(member);
        return new Membership
        {
            Remote = member,
            User = UserMapping.From(member.Object("user")),
            Role = RoleMapping.From(member.Account, member.Object("accessLevel")),
            On = target ?? (IMembershipTarget)listedOn,
            Origin = target is Entity found ? OriginOf(found, listedOn, path) : null,
            ExpiresAt = member.Day("expiresAt"),
            CreatedAt = member.Time("createdAt"),
            CreatedBy = UserMapping.From(member.Object("createdBy")),
        };
    }

    // GitLab does not say by which way somebody came: what is neither the place nor above it was invited.
    private static MembershipOrigin OriginOf(Entity target, Entity listedOn, string? path) =>
        target.Id == listedOn.Id ? MembershipOrigin.Direct
        : target is Group { Path: var above } && path?.StartsWith($"{above}/", StringComparison.Ordinal) == true
            ? MembershipOrigin.Inherited
            : MembershipOrigin.Invited;

    /// <summary>A membership of a user, which names its group or project itself.</summary>
    public static Membership? FromUser(Remote member) =>
        TargetOf(member) is Entity target ? From(member, target, path: null) : null;

    private static IMembershipTarget? TargetOf(Remote member) =>
        (member.Object("group"), member.Object("project")) switch
    {
        ({ } group, _) => GroupMapping.From(group),
        (_, { } project) => WorkspaceMapping.From(project),
        _ => null,
    };
}
