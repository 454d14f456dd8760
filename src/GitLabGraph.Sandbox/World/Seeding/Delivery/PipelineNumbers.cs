namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>Numbers all pipelines anew in the order of their making, as GitLab's ids are.</summary>
internal sealed class PipelineNumbers(GitLabWorld world)
{
    public void Sow()
    {
        var pipelines = world.Pipelines.All;
        var ids = pipelines.Select(pipeline => pipeline.Id).ToArray();
        var ordered = pipelines.OrderBy(pipeline => pipeline.CreatedAt).ThenBy(pipeline => pipeline.Id).ToArray();
        var numbers = ordered.Zip(ids).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        Dictionary<long, int> counts = [];
        foreach (var pipeline in ordered)
        {
            counts[pipeline.ProjectId] = counts.GetValueOrDefault(pipeline.ProjectId) + 1;
            world.Pipelines.Put(pipeline with
            {
                Id = numbers[pipeline.Id],
                Iid = counts[pipeline.ProjectId],
                UpstreamId = pipeline.UpstreamId is { } upstream ? numbers[upstream] : null,
            });
        }

        foreach (var job in world.Jobs.All)
        {
            world.Jobs.Put(job with { PipelineId = numbers[job.PipelineId] });
        }

        foreach (var request in world.MergeRequests.All.Where(request => request.HeadPipelineId is not null))
        {
            world.MergeRequests.Put(request with { HeadPipelineId = numbers[request.HeadPipelineId!.Value] });
        }
    }
}
