namespace GitLabGraph.Sandbox.World.Delivery;

public enum EnvironmentState
{
    Available,
    Stopping,
    Stopped,
}
