using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Nodes;

/// <summary>Finds anything by its global id.</summary>
[QueryType]
internal static class NodeQueries
{
    /// <summary>Anything with a global id; null with an error when it does not exist.</summary>
    /// <param name="id">The global id of anything that has one.</param>
    public static async ValueTask<INode?> GetNodeAsync([GraphQLType("ID!")] string id, IResolverContext context) =>
        await FindAsync(id, context);

    /// <summary>
    /// Many at once, in the order of the ids. What cannot be found is null, with an error that says which.
    /// </summary>
    /// <param name="ids">Global ids, of one type or of several, and of several accounts.</param>
    [ListSize(SlicingArguments = ["ids"])]
    public static async ValueTask<IReadOnlyList<INode?>> GetNodesAsync(
        [GraphQLType("[ID!]!")] IReadOnlyList<string> ids, IResolverContext context)
    {
        if (ids.Count > 1000)
        {
            throw UnifiedErrors.Invalid("At most 1,000 nodes can be asked for at once.");
        }

        return await Task.WhenAll(ids.Select((id, index) => FindOrReportAsync(id, index, context)));
    }

    private static async Task<INode?> FindOrReportAsync(string id, int index, IResolverContext context)
    {
        try
        {
            return await FindAsync(id, context);
        }
        catch (GraphQLException failure)
        {
            foreach (var error in failure.Errors)
            {
                context.ReportError(error with { Path = context.Path.Append(index) });
            }

            return null;
        }
    }

    private static async ValueTask<INode> FindAsync(string text, IResolverContext context)
    {
        if (!GlobalId.TryParse(text, out var id))
        {
            throw UnifiedErrors.Invalid(
                $"\"{text}\" is not an id of this API. Ids are opaque: pass them as you got them.");
        }

        var account = await AccountAsync(id, context);
        return id.Type == "Account" ? new Account(account)
            : await NodeSource.FindAsync(context, account, id, new PlannedField(context));
    }

    // An id carries its account, so that nodes of several customers can be asked for at once.
    private static async ValueTask<LinkedAccount> AccountAsync(GlobalId id, IResolverContext context) =>
        await context.Service<UpstreamSession>().Accounts.FindAsync(id.Account, context.RequestAborted)
        ?? throw UnifiedErrors.NotFound("The id's account does not exist, or the caller may not use it.");
}
