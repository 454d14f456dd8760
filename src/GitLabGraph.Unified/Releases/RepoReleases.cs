using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Releases;

/// <summary>What a repo gave out.</summary>
[ObjectType<Repo>]
internal static class RepoReleases
{
    /// <summary>Versions that were given out or are to be.</summary>
    /// <param name="orderBy">In which order; the latest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Release>> GetReleasesAsync(
        [Parent] Repo repo, ReleaseOrder? orderBy, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, repo, ReleaseNeeds.OfProject, row => ReleaseMapping.From(row, repo));
}
