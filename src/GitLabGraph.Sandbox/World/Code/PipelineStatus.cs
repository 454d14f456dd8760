namespace GitLabGraph.Sandbox.World.Code;

public enum PipelineStatus
{
    Created,
    WaitingForResource,
    Preparing,
    Pending,
    Running,
    Success,
    Failed,
    Canceled,
    Skipped,
    Manual,
    Scheduled,
}
