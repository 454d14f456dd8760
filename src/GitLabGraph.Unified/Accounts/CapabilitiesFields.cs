using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Accounts;

/// <summary>The fields of an instance's capabilities that look into its schema.</summary>
[ObjectType<Capabilities>]
internal static class CapabilitiesFields
{
    private static readonly (Feature Feature, string Type, string Member)[] Signs =
    [
        (Feature.WorkItems, "Project", "workItems"),
        (Feature.TicketStatuses, "WorkItemStatus", "name"),
        (Feature.CustomRoles, "Group", "memberRoles"),
        (Feature.RequiredApprovals, "MergeRequest", "approvalsRequired"),
    ];

    /// <summary>
    /// What the instance's schema can answer, whatever its licence; null when it will not tell its schema.
    /// </summary>
    public static async ValueTask<IReadOnlyList<Feature>?> GetFeaturesAsync(
        [Parent] Capabilities capabilities, IResolverContext context)
    {
        try
        {
            var types = await capabilities.Account.Client.Capabilities.GetMembersAsync(
                [.. Signs.Select(static sign => sign.Type)],
                context.Service<UpstreamSession>().Call,
                context.RequestAborted);
            return [.. Signs.Where(sign => types[sign.Type].Has(sign.Member)).Select(static sign => sign.Feature)];
        }
        catch (GitLabException failure)
        {
            throw UnifiedErrors.Of(failure);
        }
    }
}
