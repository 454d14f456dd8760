using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Milestones;

/// <summary>A goal with a date that tickets and pull requests are gathered under.</summary>
[ObjectType]
internal sealed record Milestone : Entity
{
    /// <summary>Unique in its workspace or group (GitLab's iid).</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public MilestoneState State { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>Whether the due day is past.</summary>
    public bool IsExpired { get; init; }

    [GraphQLType("URL")]
    public string? Url { get; init; }

    internal override string TypeName => "Milestone";

    internal override EntityKind Upstream => EntityKind.Milestone;
}
