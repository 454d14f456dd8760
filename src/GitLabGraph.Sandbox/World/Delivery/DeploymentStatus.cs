namespace GitLabGraph.Sandbox.World.Delivery;

public enum DeploymentStatus
{
    Created,
    Running,
    Success,
    Failed,
    Canceled,
    Skipped,
    Blocked,
}
