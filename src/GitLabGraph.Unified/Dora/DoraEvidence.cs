using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>
/// What the numbers of a repo are reckoned from. Each part is read when the first field needs it, once for all of them.
/// </summary>
internal sealed class DoraEvidence(
    Repo repo, DoraSpan span, IReadOnlyList<EnvironmentTier> tiers, IReadOnlyList<string>? names)
{
    // As many environments are asked for by themselves; of more, all of the repo are looked through.
    private const int OneByOne = 5;

    private readonly Lock _gate = new();
    private Task<IReadOnlyList<DeploymentEnvironment>>? _environments;
    private Task<IReadOnlyList<Deployment>>? _deployments;
    private Task<IReadOnlyList<DoraChange>>? _changes;

    public DoraSpan Span => span;

    /// <summary>The environments whose deployments count.</summary>
    public Task<IReadOnlyList<DeploymentEnvironment>> EnvironmentsAsync(IResolverContext context)
    {
        lock (_gate)
        {
            return _environments ??= ReadEnvironmentsAsync(context);
        }
    }

    /// <summary>Those that succeeded in the span, the first to end first.</summary>
    public Task<IReadOnlyList<Deployment>> DeploymentsAsync(IResolverContext context)
    {
        lock (_gate)
        {
            return _deployments ??= ReadDeploymentsAsync(context);
        }
    }

    /// <summary>What those deployments brought.</summary>
    public Task<IReadOnlyList<DoraChange>> ChangesAsync(IResolverContext context)
    {
        lock (_gate)
        {
            return _changes ??= ReadChangesAsync(context);
        }
    }

    /// <summary>Incidents that were opened in the span, as REST tells them.</summary>
    public async Task<IReadOnlyList<Remote>> OpenedAsync(IResolverContext context) =>
        await RestSource.AllAsync(context, repo.Remote.Account, Incidents(
            ("created_after", RestQuery.Moment(span.Begin)), ("created_before", RestQuery.Moment(span.Last))));

    /// <summary>
    /// Incidents that were closed in the span. REST does not filter by that: none of them changed before the span
    /// began.
    /// </summary>
    public async Task<IReadOnlyList<Remote>> ClosedAsync(IResolverContext context) =>
        [.. (await RestSource.AllAsync(context, repo.Remote.Account, Incidents(
                ("state", "closed"), ("updated_after", RestQuery.Moment(span.Begin)))))
            .Where(row => span.Holds(row.Moment("closed_at")))];

    private async Task<IReadOnlyList<DeploymentEnvironment>> ReadEnvironmentsAsync(IResolverContext context)
    {
        if (names is null)
        {
            return await EnvironmentSource.OfTiersAsync(context, repo, tiers);
        }

        var wanted = names.Distinct(StringComparer.Ordinal).ToList();
        var found = wanted.Count > OneByOne
            ? await EnvironmentSource.AllAsync(context, repo)
            : [.. (await Task.WhenAll(wanted.Select(name =>
                EnvironmentSource.FindByNameAsync(context, repo, name).AsTask()))).OfType<DeploymentEnvironment>()];
        return [.. wanted.Select(name => found.FirstOrDefault(environment => environment.Name == name)
            ?? throw UnifiedErrors.NotFound($"The repo has no environment \"{name}\", or it may not be seen."))];
    }

    private async Task<IReadOnlyList<Deployment>> ReadDeploymentsAsync(IResolverContext context)
    {
        var filter = new DeploymentFilter
        {
            Status = DeploymentStatus.Success, FinishedAfter = span.Begin, FinishedBefore = span.Last,
        };
        var environments = await EnvironmentsAsync(context);

        if (environments.Count > OneByOne)
        {
            return await DeploymentSource.AllAsync(
                context, repo, environments, filter, DeploymentOrder.FinishedAtAsc);
        }

        var lists = await Task.WhenAll(environments.Select(environment =>
            DeploymentSource.AllAsync(context, environment, filter, DeploymentOrder.FinishedAtAsc).AsTask()));

        // A list tells its order and not its moments, but a deployment ends with its job.
        return lists is [var only]
            ? only
            : [.. lists.SelectMany(static list => list)
                .OrderBy(static one => one.Job?.FinishedAt ?? one.UpdatedAt)];
    }

    private async Task<IReadOnlyList<DoraChange>> ReadChangesAsync(IResolverContext context)
    {
        var environments = await EnvironmentsAsync(context);

        // Of few it is asked along with their deployments, of many where there were some.
        var early = environments.Count > OneByOne ? null : FirstAsync(context, environments);
        var linked = (await DeploymentsAsync(context))
            .Where(static deployment => IsLinked(deployment.Environment)).ToList();
        var known = await (early ?? FirstAsync(
            context, linked.Select(static deployment => deployment.Environment).DistinctBy(static one => one.Id)));
        var changes = await Task.WhenAll(linked
            .Where(deployment => !known.Contains(deployment.Id))
            .Select(deployment => DoraChanges.OfAsync(context, deployment)));
        return [.. changes.SelectMany(static list => list)];
    }

    private static async Task<HashSet<string?>> FirstAsync(
        IResolverContext context, IEnumerable<DeploymentEnvironment> environments) =>
        [.. (await Task.WhenAll(environments.Where(IsLinked).Select(environment =>
            DeploymentSource.FirstAsync(context, environment).AsTask()))).Select(static first => first?.Id)];

    // To an environment in a folder, as review apps are, GitLab links no merge requests.
    private static bool IsLinked(DeploymentEnvironment environment) => !environment.Name.Contains('/');

    private string Incidents(params (string Name, string? Value)[] filter) => RestQuery.Of(
        $"projects/{repo.UpstreamNumber}/issues",
        [("issue_type", "incident"), .. filter, ("order_by", "created_at"), ("sort", "asc")]);
}
