using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>
/// Deployments in the order of their making: many in a public, an internal and a private project, some in another
/// company's, none elsewhere.
/// </summary>
internal sealed class DeploymentSeed(GitLabWorld world, Dice dice)
{
    private readonly PipelineMaker _pipelines = new(world, dice);
    private readonly DeliveredRequests _delivered = new(world);

    public static string[] Paths { get; } =
        ["acme/platform/api", "acme/apps/web", "acme/platform/data/warehouse", "globex/portal"];

    public void Sow()
    {
        var plans = Paths.SelectMany(path =>
            new DeploymentPlans(world, dice, world.FindProject(path)!)
                .Make(path.StartsWith("acme", StringComparison.Ordinal) ? 37 : 8));
        foreach (var plan in plans.ToArray().OrderBy(plan => plan.At))
        {
            SowOne(plan);
        }
    }

    private void SowOne(DeploymentPlan plan)
    {
        var job = plan.IsByApi ? null : SowJob(plan);
        var isOver = plan.Status is DeploymentStatus.Success or DeploymentStatus.Failed or DeploymentStatus.Canceled;
        DateTimeOffset? finishedAt = isOver ? plan.At.AddSeconds(dice.Between(70, 400)) : null;
        var deployment = new Deployment
        {
            Id = world.Deployments.NextId(),
            Iid = world.Deployments.Of(plan.Project.Id).Length + 1,
            ProjectId = plan.Project.Id,
            EnvironmentId = plan.Environment.Id,
            Ref = plan.Tag ?? plan.Project.DefaultBranch!,
            IsTag = plan.Tag is not null,
            Sha = plan.Sha,
            Status = plan.Status,
            UserId = plan.UserId,
            JobId = job?.Id,
            CreatedAt = plan.At,
            UpdatedAt = finishedAt ?? plan.At.AddSeconds(5),
            FinishedAt = finishedAt,
        };
        world.Deployments.Put(deployment with { MergeRequestIds = _delivered.Of(deployment) });
        if (job is not null && isOver)
        {
            world.Jobs.Put(job with { FinishedAt = finishedAt });
        }
    }

    private Job SowJob(DeploymentPlan plan)
    {
        var (pipelineStatus, jobStatus) = plan.Status switch
        {
            DeploymentStatus.Success => (PipelineStatus.Success, PipelineStatus.Success),
            DeploymentStatus.Failed => (PipelineStatus.Failed, PipelineStatus.Failed),
            DeploymentStatus.Canceled => (PipelineStatus.Canceled, PipelineStatus.Canceled),
            DeploymentStatus.Skipped => (PipelineStatus.Failed, PipelineStatus.Skipped),
            DeploymentStatus.Blocked => (PipelineStatus.Manual, PipelineStatus.Manual),
            DeploymentStatus.Created => (PipelineStatus.Running, PipelineStatus.Created),
            _ => (PipelineStatus.Running, PipelineStatus.Running),
        };
        var pipeline = _pipelines.Make(
            plan.Project, plan.Tag ?? "main", plan.Sha, pipelineStatus, plan.UserId, plan.At.AddMinutes(-3));
        pipeline = world.Pipelines.Put(pipeline with { IsTag = plan.Tag is not null });
        _pipelines.AddJob(pipeline, "test", "test",
            plan.Status == DeploymentStatus.Skipped ? PipelineStatus.Failed : PipelineStatus.Success);
        var hasRun = jobStatus is PipelineStatus.Success or PipelineStatus.Failed or PipelineStatus.Canceled
            or PipelineStatus.Running;
        return world.Jobs.Put(
            _pipelines.AddJob(pipeline, $"deploy to {plan.Environment.Name}", "deploy", jobStatus) with
            {
                StartedAt = hasRun ? plan.At.AddSeconds(2) : null,
                FinishedAt = null,
            });
    }
}
