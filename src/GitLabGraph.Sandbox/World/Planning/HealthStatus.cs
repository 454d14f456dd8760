namespace GitLabGraph.Sandbox.World.Planning;

public enum HealthStatus
{
    OnTrack = 1,
    NeedsAttention = 2,
    AtRisk = 3,
}
