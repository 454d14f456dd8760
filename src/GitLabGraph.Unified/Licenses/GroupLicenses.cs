using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;

namespace GitLabGraph.Unified.Licenses;

/// <summary>What pays for a group.</summary>
[ObjectType<Group>]
internal static class GroupLicenses
{
    /// <summary>
    /// The subscription of the top-level group and its add-ons; none on a self-managed instance, whose licence is its
    /// own. Null, with an error that says why, where the account may not see it.
    /// </summary>
    public static async ValueTask<IReadOnlyList<License>?> GetLicensesAsync(
        [Parent] Group group, IResolverContext context) =>
        await LicenseSource.OfGroupAsync(context, group.Remote.Account, group.UpstreamNumber, group.Path);
}
