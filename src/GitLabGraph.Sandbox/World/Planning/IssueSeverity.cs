namespace GitLabGraph.Sandbox.World.Planning;

public enum IssueSeverity
{
    Unknown,
    Low,
    Medium,
    High,
    Critical,
}
