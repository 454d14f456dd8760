using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Environments;

/// <summary>Where a repo's software runs.</summary>
[ObjectType<Repo>]
internal static class RepoEnvironments
{
    /// <summary>
    /// Where it is deployed to. GitLab lists environments over REST, forward only, one request a repo.
    /// </summary>
    /// <param name="where">Which environments; all that the account may see without it.</param>
    [UseConnection(
        DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize,
            AllowBackwardPagination = false)]
    public static ValueTask<Connection<DeploymentEnvironment>> GetEnvironmentsAsync(
        [Parent] Repo repo, EnvironmentFilter? where, PagingArguments paging, IResolverContext context) =>
        EnvironmentSource.ListAsync(context, repo, where);

    /// <summary>Null when there is no environment of this name.</summary>
    /// <param name="name">The environment's whole name, such as <c>production</c>.</param>
    public static ValueTask<DeploymentEnvironment?> GetEnvironmentAsync(
        [Parent] Repo repo, string name, IResolverContext context) =>
        EnvironmentSource.FindByNameAsync(context, repo, name);
}
