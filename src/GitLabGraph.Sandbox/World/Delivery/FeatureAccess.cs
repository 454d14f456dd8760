namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>GitLab's access level of a project's feature.</summary>
public enum FeatureAccess
{
    Disabled,

    /// <summary>Members only, whoever may see the project.</summary>
    Private,

    Enabled,
}
