using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>What ran in a repo.</summary>
[ObjectType<Repo>]
internal static class RepoPipelines
{
    /// <summary>
    /// Runs of the continuous integration, newest first; none, too, where the account may not see them, which GitLab
    /// does not tell apart.
    /// </summary>
    /// <param name="where">Which pipelines; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Pipeline>> GetPipelinesAsync(
        [Parent] Repo repo, PipelineFilter? where, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, repo, PipelineNeeds.OfProject, PipelineMapping.From);
}
