using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Changes.Planning;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>What one may change of a merge request; what is not given stays.</summary>
public sealed record MergeRequestEdit
{
    public Edit<string?> Title { get; init; }

    public Edit<string?> Description { get; init; }

    public Edit<string> TargetBranch { get; init; }

    /// <summary>True closes, false reopens.</summary>
    public bool? Close { get; init; }

    /// <summary>Replaces all assignees.</summary>
    public Edit<ImmutableArray<long>> AssigneeIds { get; init; }

    /// <summary>Replaces all reviewers; those who stay keep their state.</summary>
    public Edit<ImmutableArray<long>> ReviewerIds { get; init; }

    public LabelsEdit Labels { get; init; } = LabelsEdit.None;

    public Edit<long?> MilestoneId { get; init; }

    public Edit<bool> RemovesSourceBranch { get; init; }

    public Edit<bool> IsSquashed { get; init; }

    public Edit<bool?> IsDiscussionLocked { get; init; }

    /// <summary>Seconds.</summary>
    public Edit<int> TimeEstimate { get; init; }

    public bool? Subscribe { get; init; }
}
