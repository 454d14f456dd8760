using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Finds workspaces.</summary>
[QueryType]
internal static class WorkspaceQueries
{
    /// <summary>
    /// A workspace by its id or by its full path; null, with an error, where there is none or it may not be seen.
    /// </summary>
    /// <param name="id">Its id. Give either this or the path.</param>
    /// <param name="path">Its full path, such as <c>group/subgroup/project</c>.</param>
    public static async ValueTask<Workspace?> GetWorkspaceAsync(
        [GraphQLType("ID")] string? id, string? path, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var key = id is null ? null : GlobalId.Parse(id, "Workspace", account).Key;
        return WorkspaceMapping.From(await ProjectSource.FindAsync(context, account, key, path, WorkspaceNeeds.Add));
    }

    /// <summary>Workspaces that the account may see.</summary>
    /// <param name="where">Which workspaces; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Workspace>> GetWorkspacesAsync(
        WorkspaceFilter? where, WorkspaceOrder? orderBy, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var filter = ProjectArguments.OfWorkspaces(new PlannedField(context));
        return await ProjectSource.ListAsync(context, account, filter, WorkspaceNeeds.Add, WorkspaceMapping.From);
    }
}
