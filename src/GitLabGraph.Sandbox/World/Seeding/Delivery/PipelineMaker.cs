using System.Globalization;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>Puts pipelines with their jobs into the world.</summary>
internal sealed class PipelineMaker(GitLabWorld world, Dice dice)
{
    /// <summary>One that begins at a moment; what its status has not reached has no time.</summary>
    public Pipeline Make(
        Project project, string reference, string sha, PipelineStatus status, long userId, DateTimeOffset at)
    {
        var hasStarted = status is PipelineStatus.Running or PipelineStatus.Success or PipelineStatus.Failed
            or PipelineStatus.Canceling or PipelineStatus.Canceled or PipelineStatus.Manual;
        var isOver = status is PipelineStatus.Success or PipelineStatus.Failed or PipelineStatus.Canceled;
        DateTimeOffset? startedAt = hasStarted ? at.AddSeconds(dice.Between(3, 90)) : null;
        DateTimeOffset? finishedAt = isOver ? startedAt?.AddSeconds(dice.Between(120, 900)) : null;
        return world.Pipelines.Put(new Pipeline
        {
            Id = world.Pipelines.NextId(),
            Iid = world.Pipelines.Of(project.Id).Length + 1,
            ProjectId = project.Id,
            Sha = sha,
            Ref = reference,
            Status = status,
            UserId = userId,
            CreatedAt = at,
            UpdatedAt = finishedAt ?? startedAt ?? at,
            StartedAt = startedAt,
            FinishedAt = finishedAt,
            Coverage = status == PipelineStatus.Success
                ? string.Create(CultureInfo.InvariantCulture, $"{dice.Between(60, 98)}.{dice.Between(10, 99)}")
                : null,
        });
    }

    /// <summary>A job that takes a pipeline's whole time; later ones may be given their own.</summary>
    public Job AddJob(Pipeline pipeline, string name, string stage, PipelineStatus status) => world.Jobs.Put(new Job
    {
        Id = world.Jobs.NextId(),
        ProjectId = pipeline.ProjectId,
        PipelineId = pipeline.Id,
        Name = name,
        Stage = stage,
        Status = status,
        UserId = pipeline.UserId,
        CreatedAt = pipeline.CreatedAt,
        StartedAt = pipeline.StartedAt,
        FinishedAt = pipeline.FinishedAt,
    });
}
