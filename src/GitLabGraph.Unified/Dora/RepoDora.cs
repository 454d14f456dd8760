using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Dora;

/// <summary>How well a repo delivers.</summary>
[ObjectType<Repo>]
internal static class RepoDora
{
    /// <summary>
    /// DORA's four numbers of a span of days, with the evidence under each; null, with an error, where the arguments
    /// contradict each other.
    /// </summary>
    /// <param name="from">The first day, of UTC.</param>
    /// <param name="to">The last day; it belongs to the span.</param>
    /// <param name="environmentTiers">
    /// What the environments are for whose deployments count; PRODUCTION without it. Not together with their names.
    /// </param>
    /// <param name="environments">The names of the environments whose deployments count.</param>
    public static DoraMetrics? GetDoraMetrics(
        [Parent] Repo repo, DateOnly from, DateOnly to, IReadOnlyList<EnvironmentTier>? environmentTiers,
        IReadOnlyList<string>? environments)
    {
        var span = DoraSpan.Of(from, to);

        if (environmentTiers is not null && environments is not null)
        {
            throw UnifiedErrors.Invalid("environmentTiers and environments contradict each other; give one of them.");
        }

        if (environmentTiers is [] || environments is [])
        {
            throw UnifiedErrors.Invalid("An empty list fits no environment; leave it out.");
        }

        IReadOnlyList<EnvironmentTier> tiers =
            environments is not null ? [] : environmentTiers ?? [EnvironmentTier.Production];
        return new DoraMetrics
        {
            From = from,
            To = to,
            EnvironmentTiers = tiers,
            Repo = repo,
            Evidence = new DoraEvidence(repo, span, tiers, environments),
        };
    }
}
