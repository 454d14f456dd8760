using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Roles;

namespace GitLabGraph.Unified.Members;

/// <summary>The fields of a membership that reach GitLab.</summary>
[ObjectType<Membership>]
internal static class MembershipFields
{
    /// <summary>
    /// The customer's own role that the member has on top of <c>role</c>; null when there is none, on instances without
    /// custom roles, and by invitation: what somebody has in the invited group does not count here. GitLab tells over
    /// REST only, in one request for the members of a group or workspace.
    /// </summary>
    [BatchResolver]
    public static ValueTask<ResolverResult<Role?>[]> GetCustomRoleAsync(
        [Parent] IReadOnlyList<Membership> members, IResolverContext context) =>
        DirectMembers.ReadAsync(
            context,
            members,
            static member => member.Origin is not MembershipOrigin.Invited,
            static row => row.Object("member_role") is { } role ? RoleMapping.FromRest(role) : null);

    /// <summary>
    /// Whether the member waits for a seat, and gets in when there is one and an owner agrees; until then GitLab lists
    /// them and lets them do nothing. Null where it does not tell: of an invitation that was not accepted yet, on
    /// Community Edition, and of a group that the account may not see. In the request of <c>customRole</c>.
    /// </summary>
    [BatchResolver]
    public static ValueTask<ResolverResult<bool?>[]> GetIsAwaitingAsync(
        [Parent] IReadOnlyList<Membership> members, IResolverContext context) =>
        DirectMembers.ReadAsync(
            context,
            members,
            static member => member.Origin is not null,
            static row => row.Text("membership_state") is { } state ? state == "awaiting" : default(bool?));
}
