using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>A stage of a pipeline with its jobs; its id is that of its first job.</summary>
internal sealed record StageRow(long Id, string Name, IReadOnlyList<Job> Jobs)
{
    /// <summary>What is worst of its jobs, in REST's words.</summary>
    public PipelineStatus Status => Jobs.Any(job => job.Status == PipelineStatus.Failed)
        ? PipelineStatus.Failed
        : Jobs[^1].Status;
}
