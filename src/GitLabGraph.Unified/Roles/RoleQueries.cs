using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Roles;

/// <summary>Lists roles.</summary>
[QueryType]
internal static class RoleQueries
{
    /// <summary>The built-in roles that a member can have, of the group when one is named.</summary>
    public static async ValueTask<IReadOnlyList<Role>> GetRolesAsync(
        [GraphQLType("ID")] string? group, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);

        if (group is not null)
        {
            GlobalId.Parse(group, "Group", account);
        }

        return RoleMapping.Usual(account);
    }
}
