using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Where add-ons come from: GraphQL alone knows them.</summary>
internal static class AddOnSource
{
    /// <summary>
    /// The add-ons of a top-level group, or of the instance when none is named. Where they cannot be had, none, and the
    /// reason is reported: what pays for the plan stands.
    /// </summary>
    public static async ValueTask<IReadOnlyList<License>> ListAsync(
        IResolverContext context, LinkedAccount account, string? groupNumber)
    {
        var field = new UpstreamField("addOnPurchases")
            .With("namespaceId", "NamespaceID", groupNumber is null ? null : EntityKind.Group.Gid(groupNumber));
        field.Below.TypeName = "AddOnPurchase";
        field.Below.Leaf("id").Leaf("name").Leaf("assignedQuantity").Leaf("purchasedQuantity");
        var answer = await context.AskAsync(new RootQuestion(account, field));

        if (ReasonOf(answer) is { } reason)
        {
            context.ReportError(reason);
            return [];
        }

        return [.. answer.Value.Items().Select(purchase => AddOnMapping.From(purchase, groupNumber))];
    }

    private static GraphQLError? ReasonOf(UpstreamAnswer answer) => answer switch
    {
        { Failure: { } failure } => UnifiedErrors.ErrorOf(failure),

        // GitLab says of a list that may not be seen nothing but null; one without add-ons is empty.
        { Value.Json.Kind: not System.Text.Json.JsonValueKind.Array } => UnifiedErrors.Of(
            UnifiedErrorCodes.Forbidden, "The linked account may not see which add-ons were bought.").Errors[0],
        _ => null,
    };
}
