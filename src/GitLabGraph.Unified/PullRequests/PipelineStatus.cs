using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>How a pipeline does.</summary>
[EnumType]
public enum PipelineStatus
{
    /// <summary>Created and waiting for a runner, a resource or its time.</summary>
    Pending,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Success.</summary>
    Success,

    /// <summary>Failed.</summary>
    Failed,

    /// <summary>Canceled.</summary>
    Canceled,

    /// <summary>Skipped.</summary>
    Skipped,

    /// <summary>Waits for a person.</summary>
    Manual,

    /// <summary>Unknown.</summary>
    Unknown,
}
