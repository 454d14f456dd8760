using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Changes.Code;

public sealed record MergeRequestDraft
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public required string SourceBranch { get; init; }

    public required string TargetBranch { get; init; }

    /// <summary>Another project when the source is a fork.</summary>
    public long? TargetProjectId { get; init; }

    public ImmutableArray<long> AssigneeIds { get; init; } = [];

    public ImmutableArray<long> ReviewerIds { get; init; } = [];

    public ImmutableArray<string> LabelTitles { get; init; } = [];

    public long? MilestoneId { get; init; }

    public bool RemovesSourceBranch { get; init; }

    public bool IsSquashed { get; init; }

    public bool AllowsCollaboration { get; init; }
}
