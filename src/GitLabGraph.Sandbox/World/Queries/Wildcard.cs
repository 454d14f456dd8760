namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>GitLab's "None" and "Any" in filters by label, milestone, assignee, reviewer.</summary>
public enum Wildcard
{
    None,
    Any,
}
