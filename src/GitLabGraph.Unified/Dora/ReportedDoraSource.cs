using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>Where GitLab's own numbers come from.</summary>
internal static class ReportedDoraSource
{
    /// <summary>
    /// GitLab's numbers of a project or group in a span; null where it told why there are none.
    /// </summary>
    public static async ValueTask<ReportedDoraMetrics?> FindAsync(
        IResolverContext context, Entity owner, DoraSpan span, IReadOnlyList<EnvironmentTier> tiers)
    {
        var answer = await context.AskAsync(new EntityQuestion(
            owner.Remote.Account, owner.Upstream, owner.UpstreamNumber, Selection(owner.Upstream, span, tiers)));

        if (answer.Failure is { } failure)
        {
            throw UnifiedErrors.Of(failure);
        }

        return answer.Value.Object("dora") switch
        {
            { } dora when dora.Find("metrics", out var rows) && rows.Kind == JsonValueKind.Array =>
                Read(dora.List("metrics"), span),
            null when answer.Value.Errors is [] => throw UnifiedErrors.Of(
                UnifiedErrorCodes.NotLicensed,
                "GitLab reckons DORA's numbers with the licence Ultimate, for those who may report in the place."),
            _ => null,
        };
    }

    private static ReportedDoraMetrics Read(IReadOnlyList<Remote> rows, DoraSpan span)
    {
        var found = IsDay(span) ? rows.Where(row => row.Day("date") == span.From) : rows;
        return found.Select(static row => new ReportedDoraMetrics(
                row.Decimal("deploymentFrequency"),
                row.Decimal("leadTimeForChanges"),
                row.Decimal("timeToRestoreService"),
                row.Decimal("changeFailureRate")))
            .FirstOrDefault() ?? new ReportedDoraMetrics(null, null, null, null);
    }

    // GitLab wants the end after the start, so one day is looked up among two.
    private static bool IsDay(DoraSpan span) => span.From == span.To;

    private static UpstreamSelection Selection(EntityKind place, DoraSpan span, IReadOnlyList<EnvironmentTier> tiers)
    {
        var selection = new UpstreamSelection { TypeName = place.TypeName };
        selection.Add(new UpstreamField("dora") { IsRequired = true }).Below.Add(new UpstreamField("metrics")
            .With("startDate", "Date", span.From)
            .With("endDate", "Date", IsDay(span) ? span.NextDay : span.To)
            .With("interval", "DoraMetricBucketingInterval", IsDay(span) ? "DAILY" : "ALL")
            .With("environmentTiers", "[DeploymentTier!]", Words(tiers))).Below
            .Leaf("date").Leaf("deploymentFrequency").Leaf("leadTimeForChanges")
            .Leaf("timeToRestoreService").Leaf("changeFailureRate");
        return selection;
    }

    private static string[] Words(IReadOnlyList<EnvironmentTier> tiers) =>
        [.. tiers.Select(static tier => tier.ToString().ToUpperInvariant())];
}
