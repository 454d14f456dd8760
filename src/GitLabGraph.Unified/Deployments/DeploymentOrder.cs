using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Deployments;

/// <summary>How deployments are ordered.</summary>
[EnumType]
public enum DeploymentOrder
{
    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>By their last change, the longest ago first; what changes meanwhile comes again at the end.</summary>
    UpdatedAtAsc,

    /// <summary>By their last change, newest first.</summary>
    UpdatedAtDesc,

    /// <summary>By when they ended, oldest first. GitLab has this order of those that succeeded only.</summary>
    FinishedAtAsc,

    /// <summary>By when they ended, newest first. GitLab has this order of those that succeeded only.</summary>
    FinishedAtDesc,
}
