using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>Turns GitLab's pipelines into ours. The only place that knows GitLab's words for them.</summary>
internal static class PipelineMapping
{
    /// <summary>From GraphQL's <c>Pipeline</c>.</summary>
    public static Pipeline From(Remote pipeline) => new()
    {
        Id = GlobalId.Of("Pipeline", pipeline.Account, pipeline.Number()),
        Number = pipeline.Integer("iid") ?? 0,
        Name = pipeline.Filled("name"),
        Status = StatusOf(pipeline.Word("status")),
        StatusRaw = pipeline.Word("status"),
        Source = SourceOf(pipeline.Filled("source")),
        SourceRaw = pipeline.Filled("source"),
        Ref = pipeline.Filled("ref"),
        Sha = pipeline.Filled("sha"),
        Commit = pipeline.Object("commit") is { } commit ? CommitMapping.From(commit) : null,
        TriggeredBy = UserMapping.From(pipeline.Object("user")),
        Url = pipeline.Address("path"),
        CreatedAt = pipeline.Time("createdAt") ?? default,
        UpdatedAt = pipeline.Time("updatedAt") ?? default,
        StartedAt = pipeline.Time("startedAt"),
        FinishedAt = pipeline.Time("finishedAt"),
        Duration = pipeline.Integer("duration"),
        QueuedDuration = pipeline.Decimal("queuedDuration"),
        Coverage = pipeline.Decimal("coverage"),
        FailureReason = pipeline.Filled("failureReason"),
    };

    /// <summary>GraphQL's word; REST has the same in small letters.</summary>
    public static PipelineStatus StatusOf(string word) => word switch
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

    private static PipelineSource? SourceOf(string? word) => word switch
    {
        null => null,
        "push" => PipelineSource.Push,
        "merge_request_event" or "external_pull_request_event" => PipelineSource.PullRequest,
        "schedule" => PipelineSource.Schedule,
        "web" or "webide" or "chat" => PipelineSource.Person,
        "api" or "trigger" => PipelineSource.Api,
        "pipeline" or "parent_pipeline" => PipelineSource.Pipeline,
        _ => PipelineSource.Other,
    };
}
