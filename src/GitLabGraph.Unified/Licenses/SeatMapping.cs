using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Turns GitLab's billable members into seats.</summary>
internal static class SeatMapping
{
    /// <summary>From REST's billable member of a top-level group.</summary>
    public static Seat FromBillableMember(Remote member, License license) => new()
    {
        Remote = member,
        License = license,
        LastActivityOn = member.Day("last_activity_on"),
        Reason = ReasonOf(member.Filled("membership_type")),
        ReasonRaw = member.Filled("membership_type"),
    };

    /// <summary>From REST's user as administrators see it; null for one who takes no seat.</summary>
    public static Seat? FromUser(Remote user, License license) =>
        user.Flag("using_license_seat") ? FromBillableMember(user, license) : null;

    /// <summary>From GraphQL's <c>AddOnUser</c>.</summary>
    public static Seat FromAddOnUser(Remote user, License license) => new()
    {
        Remote = user,
        License = license,
        LastActivityOn = user.Day("lastActivityOn"),
    };

    /// <summary>
    /// From REST's membership of a billable member. It says only in its page's address whether it is one in a project.
    /// </summary>
    public static SeatMembership FromBillableMembership(Remote membership) => new()
    {
        Remote = membership,
        Role = RoleMapping.OfLevel(
            membership.Account,
            membership.Object("access_level")?.Integer("integer_value") ?? 0,
            membership.Object("access_level")?.Text("string_value")),
        ExpiresAt = membership.Day("expires_at"),
        CreatedAt = membership.Time("created_at"),
        IsInWorkspace = membership.Word("source_members_url")
            .EndsWith("/project_members", StringComparison.Ordinal),
        TargetNumber = membership.Word("source_id"),
    };

    /// <summary>
    /// From GraphQL's <c>GroupMember</c> or <c>ProjectMember</c>; null where its group or project may not be seen.
    /// </summary>
    public static SeatMembership? FromMember(Remote member)
    {
        var project = member.Object("project");
        return (project ?? member.Object("group")) is not { } place ? null : new SeatMembership
        {
            Remote = member,
            Role = RoleMapping.From(member.Account, member.Object("accessLevel")),
            ExpiresAt = member.Day("expiresAt"),
            CreatedAt = member.Time("createdAt"),
            IsInWorkspace = project is not null,
            TargetNumber = place.Number(),
            TargetPath = place.Word("fullPath"),
        };
    }

    private static SeatReason? ReasonOf(string? word) => word switch
    {
        null => null,
        "group_member" => SeatReason.GroupMember,
        "project_member" => SeatReason.WorkspaceMember,
        "group_invite" => SeatReason.GroupInvitation,
        "project_invite" => SeatReason.WorkspaceInvitation,
        _ => SeatReason.Other,
    };
}
