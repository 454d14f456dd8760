using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>What one may change of an issue or a work item; what is not given stays.</summary>
public sealed record IssueEdit
{
    public Edit<string?> Title { get; init; }

    public Edit<string?> Description { get; init; }

    public Edit<IssueType> Type { get; init; }

    /// <summary>True closes, false reopens.</summary>
    public bool? Close { get; init; }

    public Edit<bool> IsConfidential { get; init; }

    public Edit<bool?> IsDiscussionLocked { get; init; }

    /// <summary>Replaces all assignees.</summary>
    public Edit<ImmutableArray<long>> AssigneeIds { get; init; }

    public LabelsEdit Labels { get; init; } = LabelsEdit.None;

    public Edit<long?> MilestoneId { get; init; }

    public Edit<long?> ParentId { get; init; }

    public Edit<long?> StatusId { get; init; }

    public Edit<DateOnly?> StartDate { get; init; }

    public Edit<DateOnly?> DueDate { get; init; }

    public Edit<int?> Weight { get; init; }

    public Edit<HealthStatus?> HealthStatus { get; init; }

    public Edit<IssueSeverity> Severity { get; init; }

    /// <summary>Seconds.</summary>
    public Edit<int> TimeEstimate { get; init; }

    /// <summary>Whether the viewer wants notifications.</summary>
    public bool? Subscribe { get; init; }

    /// <summary>True when it needs Planner or Reporter, not just to be the author.</summary>
    internal bool PlansAhead => Labels.IsGiven
        || MilestoneId.IsGiven
        || AssigneeIds.IsGiven
        || ParentId.IsGiven
        || StatusId.IsGiven
        || Weight.IsGiven
        || HealthStatus.IsGiven
        || DueDate.IsGiven
        || StartDate.IsGiven
        || TimeEstimate.IsGiven
        || IsDiscussionLocked.IsGiven
        || Severity.IsGiven;
}
