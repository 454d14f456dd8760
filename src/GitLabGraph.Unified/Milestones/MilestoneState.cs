using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Milestones;

/// <summary>Whether a milestone is open.</summary>
[EnumType]
public enum MilestoneState
{
    Active,
    Closed,
}
