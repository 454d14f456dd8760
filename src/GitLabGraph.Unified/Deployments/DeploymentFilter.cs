using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Deployments;

/// <summary>
/// Which deployments to list. Every member that is given has to hold. GitLab takes moments only in the order of the
/// same moment: those of change with UPDATED_AT, those of the end with FINISHED_AT.
/// </summary>
[InputObjectType]
internal sealed record DeploymentFilter
{
    /// <summary>Went to the environment of this name.</summary>
    public string? Environment { get; init; }

    /// <summary>Stands so.</summary>
    public DeploymentStatus? Status { get; init; }

    /// <summary>Changed at or after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Changed at or before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Ended at or after this moment; with status SUCCESS only.</summary>
    public DateTimeOffset? FinishedAfter { get; init; }

    /// <summary>Ended at or before this moment; with status SUCCESS only.</summary>
    public DateTimeOffset? FinishedBefore { get; init; }

    internal bool IsByChange => UpdatedAfter is not null || UpdatedBefore is not null;

    internal bool IsByEnd => FinishedAfter is not null || FinishedBefore is not null;
}
