using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;

namespace GitLabGraph.Unified.Dora;

/// <summary>How well a group delivers.</summary>
[ObjectType<Group>]
internal static class GroupDora
{
    /// <summary>
    /// DORA's four numbers of all repos in and below the group, as GitLab itself reckons them; null, with an error,
    /// without the licence or the right for it, and where the arguments contradict each other. GitLab lists deployments
    /// of a repo only: what needs no licence is each repo's <c>doraMetrics</c>.
    /// </summary>
    /// <param name="from">The first day, of UTC.</param>
    /// <param name="to">The last day; it belongs to the span. GitLab reckons 180 days at most.</param>
    /// <param name="environmentTiers">
    /// What the environments are for whose deployments count; PRODUCTION without it.
    /// </param>
    public static ValueTask<ReportedDoraMetrics?> GetReportedDoraMetricsAsync(
        [Parent] Group group, DateOnly from, DateOnly to, IReadOnlyList<EnvironmentTier>? environmentTiers,
        IResolverContext context) =>
        environmentTiers is []
            ? throw UnifiedErrors.Invalid("An empty list fits no environment; leave it out.")
            : ReportedDoraSource.FindAsync(
                context, group, DoraSpan.Of(from, to), environmentTiers ?? [EnvironmentTier.Production]);
}
