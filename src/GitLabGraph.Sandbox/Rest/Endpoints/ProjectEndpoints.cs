using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

internal static class ProjectEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/projects", List);
        router.Get("/projects/:id", Show);
    }

    private static RestAnswer List(RestCall call)
        => OffsetPage.Of(call, [.. call.Viewer.Projects.Reverse()], (json, project) => ProjectEntity.Full(json, project, call));

    private static RestAnswer Show(RestCall call) => call.Project() is { } project
        ? RestAnswer.Json(json => ProjectEntity.Full(json, project, call, isSingle: true))
        : RestAnswer.NotFound("Project");
}
