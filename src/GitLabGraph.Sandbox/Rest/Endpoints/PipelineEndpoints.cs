using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Pipelines of a project.</summary>
internal static class PipelineEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/projects/:id/pipelines", On.Allowed(
            (viewer, project) => viewer.CanReadPipelines(project) && viewer.CanReadJobs(project), List));
        router.Get("/projects/:id/pipelines/latest", On.Allowed(
            (viewer, project) => viewer.CanReadPipelines(project), Latest));
        router.Get("/projects/:id/pipelines/:pipeline_id", On.Project(One));
    }

    private static RestAnswer List(RestCall call, Project project)
    {
        if (PipelineParameters.Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var found = PipelineQuery.Run(call.World, project, PipelineParameters.Filter(call.Parameters));
        return OffsetPage.Of(
            call,
            [.. PipelineParameters.Order(found, call.Parameters)],
            (json, pipeline) => PipelineEntity.Basic(json, pipeline, call));
    }

    /// <summary>Of the commit that a branch or tag stands on. GitLab asks for a right to what is not there.</summary>
    private static RestAnswer Latest(RestCall call, Project project)
    {
        var reference = call.Parameters.Text("ref") is { Length: > 0 } given ? given : project.DefaultBranch ?? "";
        var sha = call.World.FindTag(project.Id, reference)?.Sha ?? call.World.FindCommit(project.Id, reference)?.Sha;
        var latest = PipelineQuery.Run(call.World, project, new PipelineFilter { Ref = reference, Sha = sha ?? "" })
            .FirstOrDefault(pipeline => pipeline.Ref == reference);
        return latest is null ? RestAnswer.Forbidden() : Answer(call, latest);
    }

    private static RestAnswer One(RestCall call, Project project)
    {
        var pipeline = call.RouteNumber("pipeline_id") is { } id ? call.World.Pipelines.Find(id) : null;
        if (pipeline is null || pipeline.ProjectId != project.Id)
        {
            return RestAnswer.NotFound();
        }

        return call.Viewer.CanReadPipelines(project) ? Answer(call, pipeline) : RestAnswer.Forbidden();
    }

    private static RestAnswer Answer(RestCall call, Pipeline pipeline)
        => RestAnswer.Json(json => PipelineEntity.Detail(json, pipeline, call));
}
