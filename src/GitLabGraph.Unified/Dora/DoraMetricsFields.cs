using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>The numbers, and what each was reckoned from.</summary>
[ObjectType<DoraMetrics>]
internal static class DoraMetricsFields
{
    /// <summary>
    /// The environments whose deployments count; none where the repo has none of the kind. Null, with an error, where
    /// they may not be seen.
    /// </summary>
    public static async ValueTask<IReadOnlyList<DeploymentEnvironment>?> GetEnvironmentsAsync(
        [Parent] DoraMetrics metrics, IResolverContext context) =>
        await metrics.Evidence.EnvironmentsAsync(context);

    /// <summary>How many deployments succeeded; null, with an error, where they may not be seen.</summary>
    public static async ValueTask<int?> GetDeploymentCountAsync(
        [Parent] DoraMetrics metrics, IResolverContext context) =>
        (await metrics.Evidence.DeploymentsAsync(context)).Count;

    /// <summary>
    /// How many deployments succeeded a day, over all days of the span; null, with an error, where they may not be
    /// seen.
    /// </summary>
    public static async ValueTask<double?> GetDeploymentFrequencyAsync(
        [Parent] DoraMetrics metrics, IResolverContext context) =>
        (double)(await metrics.Evidence.DeploymentsAsync(context)).Count / metrics.Evidence.Span.Days;

    /// <summary>The deployments that succeeded: the evidence of their count, in the order of their end.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Deployment>> GetDeploymentsAsync(
        [Parent] DoraMetrics metrics, PagingArguments paging, IResolverContext context) =>
        Cut(context, metrics, await metrics.Evidence.DeploymentsAsync(context), static item => item.Id);

    /// <summary>
    /// How long changes took from merge to deployment, in seconds: the median; null where none came. What an
    /// environment's very first deployment brought does not count: GitLab says that of all that was ever merged. To an
    /// environment in a folder, with a slash in its name, GitLab links no pull requests.
    /// </summary>
    public static async ValueTask<double?> GetLeadTimeForChangesAsync(
        [Parent] DoraMetrics metrics, IResolverContext context) =>
        Median((await metrics.Evidence.ChangesAsync(context)).Select(static change => change.LeadTime));

    /// <summary>The pull requests that came with the deployments: the evidence of the lead time.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<DoraChange>> GetChangesAsync(
        [Parent] DoraMetrics metrics, PagingArguments paging, IResolverContext context) =>
        Cut(context, metrics, await metrics.Evidence.ChangesAsync(context),
            static item => $"{item.Deployment.Id} {item.Request.Number()}");

    /// <summary>
    /// Incidents that were opened for each deployment that succeeded; null where nothing was deployed. GitLab knows no
    /// closer tie between the two.
    /// </summary>
    public static async ValueTask<double?> GetChangeFailureRateAsync(
        [Parent] DoraMetrics metrics, IResolverContext context)
    {
        var opened = metrics.Evidence.OpenedAsync(context);
        var deployed = (await metrics.Evidence.DeploymentsAsync(context)).Count;
        return deployed == 0 ? null : (double)(await opened).Count / deployed;
    }

    /// <summary>Incidents that were opened in the span: the evidence of the failure rate, oldest first.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Ticket>> GetIncidentsAsync(
        [Parent] DoraMetrics metrics, PagingArguments paging, IResolverContext context) =>
        await TicketsAsync(context, metrics, await metrics.Evidence.OpenedAsync(context));

    /// <summary>
    /// How long incidents that were closed in the span had been open, in seconds: the median; null where none was.
    /// </summary>
    public static async ValueTask<double?> GetTimeToRestoreServiceAsync(
        [Parent] DoraMetrics metrics, IResolverContext context) =>
        Median((await metrics.Evidence.ClosedAsync(context)).Select(static row =>
            ((row.Time("closed_at") - row.Time("created_at")) ?? TimeSpan.Zero).TotalSeconds));

    /// <summary>Incidents that were closed in the span: the evidence of the time to restore, oldest first.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Ticket>> GetRestoredIncidentsAsync(
        [Parent] DoraMetrics metrics, PagingArguments paging, IResolverContext context) =>
        await TicketsAsync(context, metrics, await metrics.Evidence.ClosedAsync(context));

    /// <summary>
    /// What GitLab itself reckons of the same span; null, with an error, without the licence or the right for it.
    /// </summary>
    public static async ValueTask<ReportedDoraMetrics?> GetReportedAsync(
        [Parent] DoraMetrics metrics, IResolverContext context) =>
        await ReportedDoraSource.FindAsync(
            context, metrics.Repo, metrics.Evidence.Span, metrics.EnvironmentTiers);

    private static async ValueTask<Connection<Ticket>> TicketsAsync(
        IResolverContext context, DoraMetrics metrics, IReadOnlyList<Remote> rows) =>
        await RestTickets.CompleteAsync(context, Cut(
            context, metrics, [.. rows.Select(RestIssueMapping.From)], static ticket => ticket.Id));

    private static Connection<T> Cut<T>(
        IResolverContext context, DoraMetrics metrics, IReadOnlyList<T> all, Func<T, string> name)
    {
        var field = new PlannedField(context);
        return WholeList.Cut(
            all, field.Page, $"{field.Name} {metrics.Repo.Id} {metrics.From:O} {metrics.To:O}", name);
    }

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted switch
        {
            [] => null,
            { Count: var count } when count % 2 == 1 => sorted[count / 2],
            { Count: var count } => (sorted[(count / 2) - 1] + sorted[count / 2]) / 2,
        };
    }
}
