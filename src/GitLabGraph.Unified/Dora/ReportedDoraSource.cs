using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>Where GitLab's own numbers come from.</summary>
internal static class ReportedDoraSource
{
    /// <summary>GitLab's numbers of the span; null where it told why there are none.</summary>
    public static async ValueTask<ReportedDoraMetrics?> FindAsync(IResolverContext context, DoraMetrics metrics)
    {
        var answer = await context.AskAsync(new EntityQuestion(
            metrics.Repo.Remote.Account, EntityKind.Project, metrics.Repo.UpstreamNumber, Selection(metrics)));

        if (answer.Failure is { } failure)
        {
            throw UnifiedErrors.Of(failure);
        }

        return answer.Value.Object("dora") switch
        {
            { } dora when dora.Find("metrics", out var rows) && rows.Kind == JsonValueKind.Array =>
                Read(dora.List("metrics"), metrics),
            null when answer.Value.Errors is [] => throw UnifiedErrors.Of(
                UnifiedErrorCodes.NotLicensed,
                "GitLab reckons DORA's numbers with the licence Ultimate, for those who may report in the project."),
            _ => null,
        };
    }

    private static ReportedDoraMetrics Read(IReadOnlyList<Remote> rows, DoraMetrics metrics)
    {
        var found = IsDay(metrics) ? rows.Where(row => row.Day("date") == metrics.From) : rows;
        return found.Select(static row => new ReportedDoraMetrics(
                row.Decimal("deploymentFrequency"),
                row.Decimal("leadTimeForChanges"),
                row.Decimal("timeToRestoreService"),
                row.Decimal("changeFailureRate")))
            .FirstOrDefault() ?? new ReportedDoraMetrics(null, null, null, null);
    }

    // GitLab wants the end after the start, so one day is looked up among two.
    private static bool IsDay(DoraMetrics metrics) => metrics.From == metrics.To;

    private static UpstreamSelection Selection(DoraMetrics metrics)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };
        var dora = selection.Add(new UpstreamField("dora") { IsRequired = true }).Below;
        dora.TypeName = "Dora";
        dora.Add(new UpstreamField("metrics")
            .With("startDate", "Date", metrics.From)
            .With("endDate", "Date", IsDay(metrics) ? metrics.Evidence.Span.NextDay : metrics.To)
            .With("interval", "DoraMetricBucketingInterval", IsDay(metrics) ? "DAILY" : "ALL")
            .With("environmentTiers", "[DeploymentTier!]", Words(metrics))).Below
            .Leaf("date").Leaf("deploymentFrequency").Leaf("leadTimeForChanges")
            .Leaf("timeToRestoreService").Leaf("changeFailureRate");
        return selection;
    }

    private static string[] Words(DoraMetrics metrics) =>
        [.. metrics.EnvironmentTiers.Select(static tier => tier.ToString().ToUpperInvariant())];
}
