using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Environments;

/// <summary>
/// The fields of an environment that reach GitLab: some do where a deployment named it, which tells little of it.
/// </summary>
[ObjectType<DeploymentEnvironment>]
internal static class EnvironmentFields
{
    /// <summary>What it is for; null on instances before 14.0, which do not tell it.</summary>
    public static async ValueTask<EnvironmentTier?> GetTierAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        EnvironmentMapping.TierOf(await WordAsync(context, environment, "tier"));

    /// <summary>GitLab's own word for the tier; null on instances before 14.0, which do not tell it.</summary>
    public static ValueTask<string?> GetTierRawAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        WordAsync(context, environment, "tier");

    /// <summary>
    /// Whether it can be used; null, with an error, where a deployment names it and it may not be seen.
    /// </summary>
    public static async ValueTask<EnvironmentState?> GetStateAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        EnvironmentMapping.StateOf(await WordAsync(context, environment, "state"));

    /// <summary>GitLab's own word for the state; null as the state is.</summary>
    public static ValueTask<string?> GetStateRawAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        WordAsync(context, environment, "state");

    /// <summary>When it was made; null where GitLab does not tell it.</summary>
    public static async ValueTask<DateTimeOffset?> GetCreatedAtAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        (await EnvironmentSource.WholeAsync(context, environment, "state")).Time("created_at");

    /// <summary>When it last changed; null where GitLab does not tell it.</summary>
    public static async ValueTask<DateTimeOffset?> GetUpdatedAtAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        (await EnvironmentSource.WholeAsync(context, environment, "state")).Time("updated_at");

    /// <summary>The newest deployment to it that succeeded; null when none did. One request an environment.</summary>
    public static async ValueTask<Deployment?> GetLastDeploymentAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        (await EnvironmentSource.WholeAsync(context, environment, "last_deployment"))
            .Object("last_deployment") is { } last
            ? DeploymentMapping.FromRest(last, environment)
            : null;

    /// <summary>What was deployed to it.</summary>
    /// <param name="where">Which deployments; all without it.</param>
    /// <param name="orderBy">
    /// In which order; the newest first without it, or the last changed or finished where the filter is by that.
    /// </param>
    [UseConnection(
        DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize,
            AllowBackwardPagination = false)]
    public static ValueTask<Connection<Deployment>> GetDeploymentsAsync(
        [Parent] DeploymentEnvironment environment, DeploymentFilter? where, DeploymentOrder? orderBy,
            PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefuseOwner(where?.Environment is not null, "environment");
        var filter = (where ?? new DeploymentFilter()) with { Environment = environment.Name };
        return DeploymentSource.ListAsync(context, environment.Repo, filter, orderBy);
    }

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static async ValueTask<JsonElement?> GetRemoteDataAsync(
        [Parent] DeploymentEnvironment environment, IResolverContext context) =>
        (await EnvironmentSource.WholeAsync(context, environment, "last_deployment")).Json.ToElement();

    private static async ValueTask<string?> WordAsync(
        IResolverContext context, DeploymentEnvironment environment, string word) =>
        (await EnvironmentSource.WholeAsync(context, environment, "state")).Filled(word);
}
