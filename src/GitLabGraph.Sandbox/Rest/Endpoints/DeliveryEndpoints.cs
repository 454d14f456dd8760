using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Pipelines, environments, deployments.</summary>
internal static class DeliveryEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/projects/:id/pipelines", On.Code(Pipelines));
        router.Get("/projects/:id/pipelines/:pipeline_id", On.Code(Pipeline));
        router.Get("/projects/:id/environments", On.Code(Environments));
        router.Get("/projects/:id/environments/:environment_id", On.Code(Environment));
        router.Get("/projects/:id/deployments", On.Code(Deployments));
        router.Get("/projects/:id/deployments/:deployment_id", On.Code(Deployment));
    }

    private static RestAnswer Pipelines(RestCall call, Project project)
    {
        var given = call.Parameters;
        IEnumerable<Pipeline> pipelines = call.World.Pipelines.Of(project.Id);
        pipelines = given.Text("ref") is { } reference
            ? pipelines.Where(pipeline => pipeline.Ref == reference)
            : pipelines;
        pipelines = given.Text("sha") is { } sha ? pipelines.Where(pipeline => pipeline.Sha == sha) : pipelines;
        pipelines = Writing.EnumWords.Read<PipelineStatus>(given.Text("status")) is { } status
            ? pipelines.Where(pipeline => pipeline.Status == status)
            : pipelines;
        pipelines = given.Moment("updated_after") is { } after
            ? pipelines.Where(pipeline => pipeline.UpdatedAt >= after)
            : pipelines;
        pipelines = given.Text("sort") == "asc" ? pipelines : pipelines.Reverse();
        return OffsetPage.Of(call, [.. pipelines], (json, pipeline) => PipelineEntity.Basic(json, pipeline, call));
    }

    private static RestAnswer Pipeline(RestCall call, Project project)
        => call.RouteNumber("pipeline_id") is { } id
            && call.World.Pipelines.Find(id) is { } pipeline
            && pipeline.ProjectId == project.Id
            ? RestAnswer.Json(json => PipelineEntity.Detail(json, pipeline, call))
            : RestAnswer.NotFound();

    private static RestAnswer Environments(RestCall call, Project project)
    {
        var given = call.Parameters;
        IEnumerable<DeployEnvironment> environments = call.World.Environments.Of(project.Id);
        environments = given.Text("name") is { } name
            ? environments.Where(environment => environment.Name == name)
            : environments;
        environments = given.Text("search") is { } search
            ? environments.Where(environment => environment.Name.Contains(search, StringComparison.OrdinalIgnoreCase))
            : environments;
        environments = given.Text("states") is { } states
            ? environments
                .Where(environment => states.Split(',').Contains(environment.IsStopped ? "stopped" : "available"))
            : environments;
        return OffsetPage
            .Of(call, [.. environments], (json, environment) => DeliveryEntity.Write(json, environment, call));
    }

    private static RestAnswer Environment(RestCall call, Project project)
        => call.RouteNumber("environment_id") is { } id
            && call.World.Environments.Find(id) is { } environment
            && environment.ProjectId == project.Id
            ? RestAnswer.Json(json => DeliveryEntity.Write(json, environment, call, isSingle: true))
            : RestAnswer.NotFound("Environment");

    private static RestAnswer Deployments(RestCall call, Project project)
    {
        var given = call.Parameters;
        IEnumerable<Deployment> deployments = call.World.Deployments.Of(project.Id);
        deployments = given.Text("status") is { } status ? deployments.Where(row => row.Status == status) : deployments;
        deployments = given.Text("environment") is { } name
            ? deployments.Where(row => call.World.Environments.Get(row.EnvironmentId).Name == name)
            : deployments;
        deployments = given.Moment("updated_after") is { } after
            ? deployments.Where(row => row.UpdatedAt >= after)
            : deployments;
        deployments = given.Moment("updated_before") is { } before
            ? deployments.Where(row => row.UpdatedAt <= before)
            : deployments;
        Func<Deployment, long> key = given.Text("order_by") switch
        {
            "created_at" => row => row.CreatedAt.UtcTicks,
            "updated_at" => row => row.UpdatedAt.UtcTicks,
            "finished_at" => row => row.FinishedAt?.UtcTicks ?? 0,
            _ => row => row.Id,
        };
        deployments = given.Text("sort") == "desc" ? deployments.OrderByDescending(key) : deployments.OrderBy(key);
        return OffsetPage
            .Of(call, [.. deployments], (json, deployment) => DeliveryEntity.Write(json, deployment, call));
    }

    private static RestAnswer Deployment(RestCall call, Project project)
        => call.RouteNumber("deployment_id") is { } id
            && call.World.Deployments.Find(id) is { } deployment
            && deployment.ProjectId == project.Id
            ? RestAnswer.Json(json => DeliveryEntity.Write(json, deployment, call))
            : RestAnswer.NotFound("Deployment");
}
