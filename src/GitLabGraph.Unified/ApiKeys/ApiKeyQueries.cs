using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.ApiKeys;

/// <summary>The keys of the caller's tenant. The caller's key needs the scope admin.</summary>
[QueryType]
internal static class ApiKeyQueries
{
    /// <summary>The keys of the caller's tenant, the newest first, revoked and expired ones with them.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<ApiKey>> GetApiKeysAsync(PagingArguments paging, IResolverContext context)
    {
        var keys = await context.Service<IApiKeys>().ListAsync(context.RequestAborted);
        return WholeList.Cut(keys, new PlannedField(context).Page, "apiKeys", static key => key.Prefix);
    }
}
