using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>How a pipeline does.</summary>
[EnumType]
public enum PipelineStatus
{
    /// <summary>Created and waiting for a runner, a resource or its time.</summary>
    Pending,

    Running,
    Success,
    Failed,
    Canceled,
    Skipped,

    /// <summary>Waits for a person.</summary>
    Manual,

    Unknown,
}
