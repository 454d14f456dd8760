using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Deployments;

/// <summary>
/// Where deployments come from: REST, as GitLab's GraphQL lists those of one environment a request only.
/// </summary>
internal static class DeploymentSource
{
    /// <summary>A page of the deployments.</summary>
    public static ValueTask<Connection<Deployment>> ListAsync(
        IResolverContext context, Repo repo, DeploymentFilter? where, DeploymentOrder? orderBy)
    {
        var filter = where ?? new DeploymentFilter();
        var order = DeploymentPath.OrderOf(filter, orderBy);
        var (account, project) = (repo.Remote.Account, repo.UpstreamNumber);
        return UnknownWords.ToldIn(DeploymentPath.ByMoment(project, filter, order) is { } list
            ? MomentLists.ReadAsync(context, account, list, row => DeploymentMapping.FromRest(row, repo))
            : OffsetLists.ReadAsync(
                context, account, DeploymentPath.Of(project, filter, order),
                row => DeploymentMapping.FromRest(row, repo)));
    }

    /// <summary>Every deployment to an environment that fits a filter.</summary>
    public static async ValueTask<IReadOnlyList<Deployment>> AllAsync(
        IResolverContext context, DeploymentEnvironment environment, DeploymentFilter filter, DeploymentOrder order)
    {
        var repo = environment.Repo;
        var path = DeploymentPath.Of(repo.UpstreamNumber, filter with { Environment = environment.Name }, order);
        return [.. (await UnknownWords.ToldIn(RestSource.AllAsync(context, repo.Remote.Account, path)))
            .Select(row => DeploymentMapping.FromRest(row, environment))];
    }

    /// <summary>Every deployment to some environments, found among all of the repo's.</summary>
    public static async ValueTask<IReadOnlyList<Deployment>> AllAsync(
        IResolverContext context, Repo repo, IReadOnlyList<DeploymentEnvironment> environments, DeploymentFilter filter,
        DeploymentOrder order)
    {
        var known = environments.ToDictionary(static environment => environment.Remote.Number());
        var path = DeploymentPath.Of(repo.UpstreamNumber, filter, order);
        return [.. (await UnknownWords.ToldIn(RestSource.AllAsync(context, repo.Remote.Account, path)))
            .Select(row => (Row: row, Environment: known.GetValueOrDefault(row.Object("environment")?.Number() ?? "")))
            .Where(static found => found.Environment is not null)
            .Select(static found => DeploymentMapping.FromRest(found.Row, found.Environment!))];
    }

    /// <summary>The first deployment that ever succeeded; null when none did.</summary>
    public static async ValueTask<Deployment?> FirstAsync(IResolverContext context, DeploymentEnvironment environment)
    {
        var repo = environment.Repo;
        var filter = new DeploymentFilter { Environment = environment.Name, Status = DeploymentStatus.Success };
        var path = DeploymentPath.Of(repo.UpstreamNumber, filter, DeploymentOrder.CreatedAtAsc);
        var page = await RestSource.ListAsync(context, repo.Remote.Account, $"{path}&per_page=1&page=1");
        return page.Items is [var first, ..] ? DeploymentMapping.FromRest(first, environment) : null;
    }

    /// <summary>The deployment of a number; null when there is none.</summary>
    public static async ValueTask<Deployment?> FindAsync(
        IResolverContext context, Repo repo, string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && await RestSource.FindAsync(
            context, repo.Remote.Account, $"projects/{repo.UpstreamNumber}/deployments/{number}") is { } found
                ? DeploymentMapping.FromRest(found, repo)
                : null;
}
