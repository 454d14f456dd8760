using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Pipelines;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Deployments;

/// <summary>Turns GitLab's deployments into ours. The only place that knows GitLab's words for them.</summary>
internal static class DeploymentMapping
{
    /// <summary>From REST's deployment.</summary>
    public static Deployment FromRest(Remote deployment, Repo repo) => FromRest(
        deployment,
        EnvironmentMapping.FromRest(deployment.Object("environment") ?? deployment.With(default), repo));

    /// <summary>From REST's deployment inside of its environment.</summary>
    public static Deployment FromRest(Remote deployment, DeploymentEnvironment environment) => new()
    {
        Remote = deployment,
        Number = deployment.Integer("iid") ?? 0,
        Environment = environment,
        Status = StatusOf(deployment.Word("status")),
        StatusRaw = deployment.Word("status"),
        Ref = deployment.Word("ref"),
        Sha = deployment.Word("sha"),
        Job = deployment.Object("deployable") is { } job ? JobFrom(job) : null,
        CreatedAt = deployment.Time("created_at") ?? default,
        UpdatedAt = deployment.Time("updated_at"),
    };

    private static DeploymentJob JobFrom(Remote job) => new(
        job.Word("name"),
        job.Filled("stage"),
        PipelineMapping.StatusOf(job.Word("status").ToUpperInvariant()),
        job.Word("status"),
        job.Address("web_url"),
        job.Object("pipeline")?.Address("web_url"),
        job.Time("started_at"),
        job.Time("finished_at"),
        job.Decimal("duration"));

    private static DeploymentStatus StatusOf(string word) => word switch
    {
        "created" => DeploymentStatus.Created,
        "running" => DeploymentStatus.Running,
        "success" => DeploymentStatus.Success,
        "failed" => DeploymentStatus.Failed,
        "canceled" => DeploymentStatus.Canceled,
        "skipped" => DeploymentStatus.Skipped,
        "blocked" => DeploymentStatus.Blocked,
        _ => DeploymentStatus.Unknown,
    };
}
