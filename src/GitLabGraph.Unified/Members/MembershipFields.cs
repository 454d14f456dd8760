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
        CustomRoleSource.ReadAsync(context, members);
}
