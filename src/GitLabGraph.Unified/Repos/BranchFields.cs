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
    /// <summary>Pull requests that want this branch merged.</summary>
    /// <param name="where">Which pull requests; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        [Parent] Branch branch, PullRequestFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Repo, where?.Group, where?.Scope?.ToString());
        NestedFilter.RefuseOwner(where?.HeadBranch is not null, "headBranch");
        var list = new ListNeed("mergeRequests", PullRequestNeeds.Add)
        {
            Arguments = field =>
            [
                .. PullRequestArguments.OfProject(field).Where(static given => given.Name != "sourceBranches"),
                new UpstreamArgument("sourceBranches", "[String!]", new[] { branch.Name }),
            ],
        };
        return Lists.ReadAsync(context, branch.Repo.Place, list, PullRequestMapping.From);
    }

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static async ValueTask<JsonElement?> GetRemoteDataAsync([Parent] Branch branch, IResolverContext context) =>
        branch.Remote.IsObject
            ? branch.Remote.Json.ToElement()
            : (await BranchSource.FindAsync(context, branch.Repo, branch.Name))?.Remote.Json.ToElement();
}
