using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>Pipeline, and the status that GitLab's pages show.</summary>
internal static class PipelineFields
{
    public static void Bind(FieldBindings bindings)
    {
        var pipelines = bindings.On<Pipeline>("Pipeline");
        BindFacts(pipelines);
        BindTimes(pipelines);
        BindRelations(pipelines);
        BindStatus(bindings);
    }

    private static void BindFacts(TypeBindings<Pipeline> pipelines) => pipelines
        .Field("id", pipeline => Gid.Of("Ci::Pipeline", pipeline.Id))
        .Field("iid", pipeline => pipeline.Iid.ToString(CultureInfo.InvariantCulture))
        .Field("status", pipeline => IssueWords.Upper(pipeline.Status.ToString()))
        .Field("sha", (pipeline, context) => context.Text("format") == "SHORT" ? pipeline.Sha[..8] : pipeline.Sha)
        .Field("detailedStatus", pipeline => pipeline)
        .Field("path", PathOf)
        .Field("active", pipeline => !pipeline.IsFinished
            && pipeline.Status is not (PipelineStatus.Skipped or PipelineStatus.Manual or PipelineStatus.Scheduled))
        .Field("complete", pipeline => pipeline.IsFinished || pipeline.Status == PipelineStatus.Skipped)
        .Field("child", pipeline => pipeline.IsChild)
        .Field("latest", (pipeline, viewer) => viewer.World.Pipelines.Of(pipeline.ProjectId)
            .Last(other => other.Ref == pipeline.Ref && other.IsChild == pipeline.IsChild).Id == pipeline.Id)
        .Field("type", pipeline => pipeline.MergeRequestId is not null
            ? "merge_request" : pipeline.IsTag ? "tag" : "branch")
        .Field("failureReason", pipeline => pipeline.YamlErrors is null
            ? null : "The pipeline failed due to an error on the CI/CD configuration file.")
        .Field("yamlErrors", pipeline => pipeline.YamlErrors is not null)
        .Field("yamlErrorMessages", pipeline => pipeline.YamlErrors)
        .Field(
            "coverage", pipeline =>
                pipeline.Coverage is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null);

    private static void BindTimes(TypeBindings<Pipeline> pipelines) => pipelines
        .Field("queuedDuration", pipeline => (double?)pipeline.QueuedDuration)
        .Field("createdAt", pipeline => GitLabTime.Write(pipeline.CreatedAt))
        .Field("updatedAt", pipeline => GitLabTime.Write(pipeline.UpdatedAt))
        .Field("startedAt", pipeline => GitLabTime.Write(pipeline.StartedAt))
        .Field("finishedAt", pipeline => GitLabTime.Write(pipeline.FinishedAt));

    private static void BindRelations(TypeBindings<Pipeline> pipelines) => pipelines
        .Field("user", (pipeline, viewer) => viewer.World.Users.Find(pipeline.UserId))
        .Field("project", (pipeline, viewer) => viewer.World.Projects.Get(pipeline.ProjectId))
        .Field("commit", (pipeline, viewer) => CanSeeCode(pipeline, viewer)
            ? viewer.World.FindCommit(pipeline.ProjectId, pipeline.Sha) : null)
        .Field("commitPath", (pipeline, context) => context.BasePath()
            + $"/{context.Viewer().World.Projects.Get(pipeline.ProjectId).FullPath}/-/commit/{pipeline.Sha}")
        .Field("mergeRequest", (pipeline, viewer) =>
            pipeline.MergeRequestId is { } id && viewer.World.MergeRequests.Find(id) is { } request
            && viewer.CanSee(request)
                ? request
                : null)
        .Field("totalJobs", (pipeline, viewer) => JobFields.Of(pipeline, viewer).Count())
        .Field("failedJobsCount", (pipeline, viewer) =>
            JobFields.Of(pipeline, viewer).Count(job => job.Status == PipelineStatus.Failed))
        .Field("upstream", (pipeline, viewer) =>
            pipeline.UpstreamId is { } id ? viewer.World.Pipelines.Find(id) : null)
        .Connection("downstream", (pipeline, context) => PipelineListing.Downstream(pipeline, context))
        .Connection("jobs", (pipeline, context) => JobFields.List(pipeline, context))
        .Connection("stages", (pipeline, context) => JobFields.Stages(pipeline, context));

    private static void BindStatus(FieldBindings bindings) => bindings.On<Pipeline>("DetailedStatus")
        .Field("id", pipeline => $"{pipeline.Status.ToString().ToLowerInvariant()}-{pipeline.Id}-{pipeline.Id}")
        .Field("name", pipeline => IssueWords.Upper(pipeline.Status.ToString()))
        .Field("label", pipeline => pipeline.Status.ToString().ToLowerInvariant())
        .Field("text", pipeline => pipeline.Status.ToString())
        .Field("tooltip", pipeline => pipeline.Status.ToString().ToLowerInvariant())
        .Field("icon", pipeline => $"status_{pipeline.Status.ToString().ToLowerInvariant()}")
        .Field("group", pipeline => pipeline.Status.ToString().ToLowerInvariant())
        .Field("hasDetails", _ => true)
        .Field("detailsPath", PathOf);

    private static bool CanSeeCode(Pipeline pipeline, Viewer viewer)
        => viewer.CanSeeCode(viewer.World.Projects.Get(pipeline.ProjectId));

    private static string PathOf(Pipeline pipeline, IResolverContext context) => context.BasePath()
        + $"/{context.Viewer().World.Projects.Get(pipeline.ProjectId).FullPath}/-/pipelines/{pipeline.Id}";
}
