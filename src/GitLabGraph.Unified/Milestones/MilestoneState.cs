using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Milestones;

/// <summary>Whether a milestone is open.</summary>
[EnumType]
public enum MilestoneState
{
    /// <summary>Still open.</summary>
    Active,

    /// <summary>Over: tickets are not planned into it any more.</summary>
    Closed,
}
