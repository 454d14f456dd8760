using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Environments;

/// <summary>
/// Where environments come from: REST, as GitLab's GraphQL lists those of one project a request only.
/// </summary>
internal static class EnvironmentSource
{
    private const int ShortestSearch = 3;

    /// <summary>A page of the environments.</summary>
    public static ValueTask<Connection<DeploymentEnvironment>> ListAsync(
        IResolverContext context, Repo repo, EnvironmentFilter? filter) =>
        OffsetLists.ReadAsync(
            context, repo.Remote.Account, Path(repo, filter), row => EnvironmentMapping.FromRest(row, repo));

    /// <summary>Every environment.</summary>
    public static async ValueTask<IReadOnlyList<DeploymentEnvironment>> AllAsync(IResolverContext context, Repo repo) =>
        [.. (await RestSource.AllAsync(context, repo.Remote.Account, Path(repo, null)))
            .Select(row => EnvironmentMapping.FromRest(row, repo))];

    /// <summary>Every environment of a tier.</summary>
    public static async ValueTask<IReadOnlyList<DeploymentEnvironment>> OfTiersAsync(
        IResolverContext context, Repo repo, IReadOnlyList<EnvironmentTier> tiers) =>
        [.. (await RestSource.AllAsync(context, repo.Remote.Account, Path(repo, null)))
            .Where(row => EnvironmentMapping.TierOf(row.Filled("tier")) is { } tier && tiers.Contains(tier))
            .Select(row => EnvironmentMapping.FromRest(row, repo))];

    /// <summary>The environment of a name; null when there is none.</summary>
    public static async ValueTask<DeploymentEnvironment?> FindByNameAsync(
        IResolverContext context, Repo repo, string name)
    {
        // GitLab takes an empty name for none, and would list all.
        if (name.Length == 0)
        {
            return null;
        }

        var path = Path(repo, new EnvironmentFilter { Name = name });
        var page = await RestSource.ListAsync(context, repo.Remote.Account, $"{path}&per_page=1&page=1");
        return page.Items is [var found, ..] ? EnvironmentMapping.FromRest(found, repo) : null;
    }

    /// <summary>The environment of a number; null when there is none.</summary>
    public static async ValueTask<DeploymentEnvironment?> FindAsync(
        IResolverContext context, Repo repo, string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && await RestSource.FindAsync(
            context, repo.Remote.Account, $"projects/{repo.UpstreamNumber}/environments/{number}") is { } found
                ? EnvironmentMapping.FromRest(found, repo)
                : null;

    /// <summary>All that REST tells of an environment that came with the given member or without it.</summary>
    public static async ValueTask<Remote> WholeAsync(
        IResolverContext context, DeploymentEnvironment environment, string member) =>
        environment.Remote.Find(member, out _)
            ? environment.Remote
            : await RestSource.FindAsync(context, environment.Repo.Remote.Account, environment.RestPath)
                ?? throw UnifiedErrors.NotFound(
                    $"The environment {environment.Name} does not exist, or the linked account may not see it.");

    private static string Path(Repo repo, EnvironmentFilter? filter)
    {
        if (filter is { Search: not null, Name: not null })
        {
            throw UnifiedErrors.Invalid("search and name contradict each other; give one of them.");
        }

        if (filter?.Search is { Length: < ShortestSearch })
        {
            throw UnifiedErrors.Invalid("GitLab searches environments by three letters or more.");
        }

        if (filter?.Name is "")
        {
            throw UnifiedErrors.Invalid("No environment has an empty name, and GitLab would list all; leave name out.");
        }

        if (filter?.State is EnvironmentState.Unknown)
        {
            throw UnifiedErrors.Invalid("GitLab cannot filter by a state that is not known here.");
        }

        return RestQuery.Of(
            $"projects/{repo.UpstreamNumber}/environments",
            [
                ("search", filter?.Search),
                ("name", filter?.Name),
                ("states", EnvironmentMapping.WordOf(filter?.State)),
            ]);
    }
}
