using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Roles;

/// <summary>Lists roles.</summary>
[QueryType]
internal static class RoleQueries
{
    /// <summary>
    /// The built-in roles that a member can have; of a group, when one is named, with its custom roles as far as the
    /// account may see them. Null, with an error, where the group may not be seen.
    /// </summary>
    /// <param name="group">
    /// The id of a group, whose custom roles are added; the built-in roles alone without it.
    /// </param>
    public static async ValueTask<IReadOnlyList<Role>?> GetRolesAsync(
        [GraphQLType("ID")] string? group, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);

        if (group is null)
        {
            return RoleMapping.Usual(account);
        }

        var selection = new UpstreamSelection { TypeName = EntityKind.Group.TypeName };
        RoleNeeds.Custom.Add(selection, new PlannedField(context));
        var number = GlobalId.Parse(group, "Group", account).Key;
        var found = await Parts.FindAsync(
            context, new EntityQuestion(account, EntityKind.Group, number, selection), "The group");
        return await RoleSource.OfGroupAsync(context, GroupMapping.From(found));
    }
}
