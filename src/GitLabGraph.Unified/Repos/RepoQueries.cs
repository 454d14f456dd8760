using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>Finds repos.</summary>
[QueryType]
internal static class RepoQueries
{
    /// <summary>
    /// A repo by its id or by its full path; null, with an error, where there is none or it may not be seen.
    /// </summary>
    /// <param name="id">Its id. Give either this or the path.</param>
    /// <param name="path">Its full path, such as <c>group/subgroup/project</c>.</param>
    public static async ValueTask<Repo?> GetRepoAsync(
        [GraphQLType("ID")] string? id, string? path, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var key = id is null ? null : GlobalId.Parse(id, "Repo", account).Key;
        return RepoMapping.From(await ProjectSource.FindAsync(context, account, key, path, RepoNeeds.Add));
    }

    /// <summary>Repos that the account may see.</summary>
    /// <param name="where">Which repos; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Repo>> GetReposAsync(
        RepoFilter? where, RepoOrder? orderBy, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var filter = ProjectArguments.OfRepos(new PlannedField(context));
        return await ProjectSource.ListAsync(context, account, filter, RepoNeeds.Add, RepoMapping.From);
    }
}
