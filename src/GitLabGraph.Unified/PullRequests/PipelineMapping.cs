using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Turns GitLab's pipelines into ours.</summary>
internal static class PipelineMapping
{
    /// <summary>From GraphQL's <c>Pipeline</c>.</summary>
    public static Pipeline From(Remote pipeline) => new()
    {
        Id = GlobalId.Of("Pipeline", pipeline.Account, pipeline.Number()),
        Status = StatusOf(pipeline.Word("status")),
        StatusRaw = pipeline.Word("status"),
        Url = pipeline.Address("path"),
        StartedAt = pipeline.Time("startedAt"),
        FinishedAt = pipeline.Time("finishedAt"),
    };

    private static PipelineStatus StatusOf(string word) => word switch
    {
        "CREATED" or "WAITING_FOR_RESOURCE" or "PREPARING" or "WAITING_FOR_CALLBACK" or "PENDING" or "SCHEDULED" =>
            PipelineStatus.Pending,
        "RUNNING" or "CANCELING" => PipelineStatus.Running,
        "SUCCESS" => PipelineStatus.Success,
        "FAILED" => PipelineStatus.Failed,
        "CANCELED" => PipelineStatus.Canceled,
        "SKIPPED" => PipelineStatus.Skipped,
        "MANUAL" => PipelineStatus.Manual,
        _ => PipelineStatus.Unknown,
    };
}
