using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Milestones;

/// <summary>A goal with a date that tickets and pull requests are gathered under.</summary>
[ObjectType]
internal sealed record Milestone : Entity
{
    /// <summary>Unique in its workspace or group (GitLab's iid).</summary>
    public int Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What its makers wrote about it; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is still open.</summary>
    public MilestoneState State { get; init; }

    /// <summary>GitLab's own word for the state.</summary>
    public required string StateRaw { get; init; }

    /// <summary>The first day; null when none is set.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day; null when none is set.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Whether the due day is past.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Its page in GitLab; null where GitLab does not tell it.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }

    internal override string TypeName => "Milestone";

    internal override EntityKind Upstream => EntityKind.Milestone;
}
