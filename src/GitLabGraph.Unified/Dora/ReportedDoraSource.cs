using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>Where GitLab's own numbers come from.</summary>
internal static class ReportedDoraSource
{
    /// <summary>GitLab's numbers of the span.</summary>
    public static async ValueTask<ReportedDoraMetrics> FindAsync(IResolverContext context, DoraMetrics metrics)
    {
        var answer = await context.AskAsync(new EntityQuestion(
            metrics.Repo.Remote.Account, EntityKind.Project, metrics.Repo.UpstreamNumber, Selection(metrics)));

        if (answer.Failure is { } failure)
        {
            throw UnifiedErrors.Of(failure);
        }

        return answer.Value.Object("dora")?.List("metrics") switch
        {
            [var whole, ..] => new ReportedDoraMetrics(
                whole.Decimal("deploymentFrequency"),
                whole.Decimal("leadTimeForChanges"),
                whole.Decimal("timeToRestoreService"),
                whole.Decimal("changeFailureRate")),
            _ => throw UnifiedErrors.Of(
                UnifiedErrorCodes.NotLicensed,
                "GitLab reckons DORA's numbers with the licence Ultimate, for those who may report in the project."),
        };
    }

    private static UpstreamSelection Selection(DoraMetrics metrics)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };
        var dora = selection.Add(new UpstreamField("dora") { IsRequired = true }).Below;
        dora.TypeName = "Dora";
        dora.Add(new UpstreamField("metrics")
            .With("startDate", "Date", metrics.From)
            .With("endDate", "Date", metrics.To)
            .With("interval", "DoraMetricBucketingInterval", "ALL")
            .With("environmentTiers", "[DeploymentTier!]", Words(metrics))).Below
            .Leaf("deploymentFrequency").Leaf("leadTimeForChanges")
            .Leaf("timeToRestoreService").Leaf("changeFailureRate");
        return selection;
    }

    private static string[] Words(DoraMetrics metrics) =>
        [.. metrics.EnvironmentTiers.Select(static tier => tier.ToString().ToUpperInvariant())];
}
