using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Environments of a project, for whoever is signed in.</summary>
internal static class EnvironmentEndpoints
{
    private const int ShortestSearch = 3;

    public static void Map(RestRouter router)
    {
        router.Get("/projects/:id/environments", On.AllowedUser(
            (viewer, project) => viewer.CanReadEnvironments(project), List));
        router.Get("/projects/:id/environments/:environment_id", On.AllowedUser(
            (viewer, project) => viewer.CanReadEnvironments(project), One));
    }

    private static RestAnswer List(RestCall call, Project project)
    {
        var given = call.Parameters;
        if (given.Has("name") && given.Has("search"))
        {
            return RestAnswer.Error(StatusCodes.Status400BadRequest, "name, search cannot be used together");
        }

        if (ListWords.Refuse(call, "states", ["available", "stopping", "stopped"]) is { } refusal)
        {
            return refusal;
        }

        if (given.Text("search") is { Length: > 0 and < ShortestSearch })
        {
            return RestAnswer.BadRequest($"Search query is less than {ShortestSearch} characters");
        }

        var state = EnumWords.Read<EnvironmentState>(given.Text("states"));
        var rows = call.World.Environments.Of(project.Id).Where(row =>
            (given.Text("name") is not { Length: > 0 } name || row.Name == name)
            && (given.Text("search") is not { Length: > 0 } search
                || EnvironmentSearch.Finds(row.Name, search))
            && (state is null || row.State == state));
        return OffsetPage.Of(
            call, [.. rows], (json, row) => EnvironmentEntity.Write(json, row, call, withProject: true));
    }

    private static RestAnswer One(RestCall call, Project project)
        => call.RouteNumber("environment_id") is { } id
            && call.World.Environments.Find(id) is { } environment
            && environment.ProjectId == project.Id
            ? RestAnswer.Json(json => EnvironmentEntity.WriteSingle(json, environment, call))
            : RestAnswer.NotFound();
}
