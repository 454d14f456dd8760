namespace GitLabGraph.Sandbox.World;

/// <summary>GitLab's noteable and awardable classes, as far as the world has them.</summary>
public enum TargetKind
{
    Issue,
    MergeRequest,
    Note,
}
