using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>CiJob and CiStage.</summary>
internal static class JobFields
{
    public static void Bind(FieldBindings bindings)
    {
        BindFacts(bindings.On<Job>("CiJob"));
        bindings.On<StageRow>("CiStage")
            .Field("id", stage => Gid.Of("Ci::Stage", stage.Id))
            .Field("status", stage => stage.Status.InWords())
            .Connection("jobs", (stage, _) => stage.Jobs, (Job job) => job.Id);
    }

    public static IEnumerable<Job> Of(Pipeline pipeline, Viewer viewer) =>
        viewer.World.Jobs.Of(pipeline.ProjectId).Where(job => job.PipelineId == pipeline.Id);

    public static Listing<Job> List(Pipeline pipeline, IResolverContext context)
    {
        var statuses = context.SomeTexts("statuses");
        var jobs = Of(pipeline, context.Viewer())
            .Where(job => statuses?.Contains(IssueWords.Upper(job.Status.ToString())) ?? true);
        return new Listing<Job>([.. jobs.Reverse()], RowOrder<Job>.ById(job => job.Id, isDescending: true));
    }

    public static Listing<StageRow> Stages(Pipeline pipeline, IResolverContext context) => new(
        [.. Of(pipeline, context.Viewer()).GroupBy(job => job.Stage)
            .Select(jobs => new StageRow(jobs.First().Id, jobs.Key, [.. jobs]))],
        RowOrder<StageRow>.ById(stage => stage.Id));

    private static void BindFacts(TypeBindings<Job> jobs) => jobs
        .Field("id", job => Gid.Of("Ci::Build", job.Id))
        .Field("status", job => IssueWords.Upper(job.Status.ToString()))
        .Field("stage", (job, viewer) => new StageRow(job.Id, job.Stage, [
            .. Of(PipelineOf(job, viewer), viewer).Where(other => other.Stage == job.Stage)]))
        .Field("refName", (job, viewer) => PipelineOf(job, viewer).Ref)
        .Field("shortSha", (job, viewer) => PipelineOf(job, viewer).Sha[..8])
        .Field("createdByTag", (job, viewer) => PipelineOf(job, viewer).IsTag)
        .Field("allowFailure", _ => false)
        .Field("active", job => job.Status is PipelineStatus.Pending or PipelineStatus.Running)
        .Field("kind", _ => "BUILD")
        .Field("createdAt", job => GitLabTime.Write(job.CreatedAt))
        .Field("startedAt", job => GitLabTime.Write(job.StartedAt))
        .Field("finishedAt", job => GitLabTime.Write(job.FinishedAt))
        .Field("duration", job => (int?)job.Duration)
        .Field("queuedDuration", job => job.QueuedDuration)
        .Field("webPath", (job, context) => context.BasePath()
            + $"/{context.Viewer().World.Projects.Get(job.ProjectId).FullPath}/-/jobs/{job.Id}")
        .Field("pipeline", (job, viewer) => PipelineOf(job, viewer))
        .Field("project", (job, viewer) => viewer.World.Projects.Get(job.ProjectId));

    private static Pipeline PipelineOf(Job job, Viewer viewer) => viewer.World.Pipelines.Get(job.PipelineId);
}
