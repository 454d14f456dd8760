using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;

namespace GitLabGraph.Unified.Repos;

/// <summary>The fields of a branch that reach GitLab.</summary>
[ObjectType<Branch>]
internal static class BranchFields
{
    /// <summary>
    /// Pull requests of the repo that want this branch merged, not those from a fork's branch of the same name. GitLab
    /// cannot tell the two apart when it counts, so the total is null where the list has several pages.
    /// </summary>
    /// <param name="where">Which pull requests; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        [Parent] Branch branch, PullRequestFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Repo, where?.Group, where?.Scope?.ToString());
        NestedFilter.RefuseOwner(where?.HeadBranch is not null, "headBranch");
        var list = new ListNeed("mergeRequests", PullRequestNeeds.Add)
        {
            Arguments = field =>
            [
                .. PullRequestArguments.OfProject(field),
                new UpstreamArgument("sourceBranches", "[String!]", new[] { branch.Name }),
            ],
            Always = static request => request.Object("sourceProject", "Project").Leaf("id"),
            Owns = request => request.Object("sourceProject")?.Number() == branch.Repo.UpstreamNumber,
        };
        var own = await Lists.ReadAsync(context, branch.Repo.Place, list, PullRequestMapping.From);
        var isWhole = own.PageInfo is { HasNextPage: false, HasPreviousPage: false };
        return new Connection<PullRequest>(own.Edges, own.PageInfo, isWhole ? own.Edges.Count : null);
    }

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static async ValueTask<JsonElement?> GetRemoteDataAsync([Parent] Branch branch, IResolverContext context) =>
        branch.Remote.IsObject
            ? branch.Remote.Json.ToElement()
            : (await BranchSource.FindAsync(context, branch.Repo, branch.Name))?.Remote.Json.ToElement();
}
