namespace GitLabGraph.Sandbox.World;

/// <summary>GitLab's visibility levels with their numbers.</summary>
public enum Visibility
{
    Private = 0,
    Internal = 10,
    Public = 20,
}
