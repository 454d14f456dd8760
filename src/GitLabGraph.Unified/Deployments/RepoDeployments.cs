using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Deployments;

/// <summary>What a repo brought to its environments.</summary>
[ObjectType<Repo>]
internal static class RepoDeployments
{
    /// <summary>What was deployed. GitLab lists deployments over REST, forward only, one request a repo.</summary>
    /// <param name="where">Which deployments; all that the account may see without it.</param>
    /// <param name="orderBy">
    /// In which order; the newest first without it, or the last changed or finished where the filter is by that.
    /// </param>
    [UseConnection(
        DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize,
            AllowBackwardPagination = false)]
    public static ValueTask<Connection<Deployment>> GetDeploymentsAsync(
        [Parent] Repo repo, DeploymentFilter? where, DeploymentOrder? orderBy, PagingArguments paging,
            IResolverContext context) =>
        DeploymentSource.ListAsync(context, repo, where, orderBy);
}
