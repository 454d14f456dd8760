using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Lists licences.</summary>
[QueryType]
internal static class LicenseQueries
{
    /// <summary>
    /// What pays for a group, or, when none is named, every licence that the account may see: the instance's for an
    /// administrator, else the subscriptions of the top-level groups that it owns; add-ons stand beside their plan.
    /// Null, with an error that says why, where the account may not see them.
    /// </summary>
    /// <param name="group">The id of a group, at any depth; all that the account may see without it.</param>
    public static async ValueTask<IReadOnlyList<License>?> GetLicensesAsync(
        [GraphQLType("ID")] string? group, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);

        if (group is null)
        {
            return await LicenseSource.AllAsync(context, account);
        }

        var number = GlobalId.Parse(group, "Group", account).Key;
        var selection = new UpstreamSelection().Leaf("fullPath");
        var found = GroupMapping.From(await Parts.FindAsync(
            context, new EntityQuestion(account, EntityKind.Group, number, selection), "The group"));
        return await LicenseSource.OfGroupAsync(context, account, number, found.Path);
    }
}
