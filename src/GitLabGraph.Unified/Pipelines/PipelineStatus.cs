using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>How a pipeline does.</summary>
[EnumType]
public enum PipelineStatus
{
    /// <summary>Created and waiting for a runner, a resource or its time.</summary>
    Pending,

    /// <summary>At least one job is at work.</summary>
    Running,

    /// <summary>Every job that had to succeed did.</summary>
    Success,

    /// <summary>A job that had to succeed did not.</summary>
    Failed,

    /// <summary>Somebody stopped it before it ended.</summary>
    Canceled,

    /// <summary>No job was run, because a commit or a rule said so.</summary>
    Skipped,

    /// <summary>Waits for a person.</summary>
    Manual,

    /// <summary>A word of GitLab's that is not known here; the raw word has it.</summary>
    Unknown,
}
