using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Deployments of a project and what each brought, for whoever is signed in.</summary>
internal static class DeploymentEndpoints
{
    public static void Map(RestRouter router)
    {
        const string One = "/projects/:id/deployments/:deployment_id";
        router.Get("/projects/:id/deployments", Allowed(List));
        router.Get(One, Allowed((call, project) => Find(call, project) is { } deployment
            ? RestAnswer.Json(json => DeploymentEntity.WriteSingle(json, deployment, call))
            : RestAnswer.NotFound()));
        router.Get($"{One}/merge_requests", Allowed(MergeRequests));
    }

    private static RestHandler Allowed(Func<RestCall, Project, RestAnswer> handle)
        => On.AllowedUser((viewer, project) => viewer.CanReadEnvironments(project), handle);

    private static RestAnswer List(RestCall call, Project project)
    {
        if ((DeploymentParameters.RefuseWords(call) ?? DeploymentParameters.RefusePairs(call)) is { } refusal)
        {
            return refusal;
        }

        var rows = DeploymentParameters.Filter(call, call.World.Deployments.Of(project.Id));
        var given = call.Parameters;
        var order = DeploymentParameters.IsByUpdate(given) ? "updated_at" : given.Text("order_by");
        return OffsetPage.Of(
            call,
            [.. DeploymentQuery.Order(rows, order, given.Text("sort") == "desc")],
            (json, deployment) => DeploymentEntity.Write(json, deployment, call));
    }

    /// <summary>GitLab looks for them by the deployment alone, in whatever the caller may see.</summary>
    private static RestAnswer MergeRequests(RestCall call, Project project)
    {
        if (ListWords.RefuseMergeRequests(call) is { } refusal)
        {
            return refusal;
        }

        var filter = MergeRequestParameters.Filter(call) with
        {
            DeploymentId = call.RouteNumber("deployment_id") ?? 0,
        };
        var requests = MergeRequestQuery.Run(
            call.Viewer, call.Viewer.Projects, filter, MergeRequestParameters.Order(call.Parameters));
        return OffsetPage.Of(call, requests, (json, request) => MergeRequestEntity.Write(json, request, call));
    }

    private static Deployment? Find(RestCall call, Project project)
        => call.RouteNumber("deployment_id") is { } id
            && call.World.Deployments.Find(id) is { } deployment
            && deployment.ProjectId == project.Id ? deployment : null;
}
