namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>Of pipelines and, by the same words, of jobs.</summary>
public enum PipelineStatus
{
    Created,
    WaitingForResource,
    Preparing,
    WaitingForCallback,
    Pending,
    Running,
    Success,
    Failed,
    Canceling,
    Canceled,
    Skipped,
    Manual,
    Scheduled,
}
