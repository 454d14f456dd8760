using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Dora;

/// <summary>
/// DORA's four numbers of a repo in a span of days, reckoned from its deployments, pull requests and incidents, so that
/// they need no licence; under each number stands what it was reckoned from. Days are UTC's.
/// </summary>
[ObjectType]
internal sealed record DoraMetrics
{
    /// <summary>The span's first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The span's last day; it belongs to the span.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What the environments are for whose deployments count; empty where they are named.</summary>
    public required IReadOnlyList<EnvironmentTier> EnvironmentTiers { get; init; }

    internal required Repo Repo { get; init; }

    internal required DoraEvidence Evidence { get; init; }
}
