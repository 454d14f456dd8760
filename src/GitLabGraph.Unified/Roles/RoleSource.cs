using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Roles;

/// <summary>Where the roles of a group come from: GitLab's levels, and what the customer made on top of them.</summary>
internal static class RoleSource
{
    public static async ValueTask<IReadOnlyList<Role>> OfGroupAsync(IResolverContext context, Group group)
    {
        var account = group.Remote.Account;
        var builtIn = RoleMapping.Usual(account);
        return account.Schema.Lacks(EntityKind.Group.TypeName, RoleNeeds.Custom.Name)
            ? builtIn
            : [.. builtIn, .. await PagelessLists.ReadAsync(context, group, RoleNeeds.Custom)];
    }
}
