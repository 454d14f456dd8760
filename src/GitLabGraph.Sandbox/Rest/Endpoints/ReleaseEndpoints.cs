using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Releases of a project.</summary>
internal static class ReleaseEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/projects/:id/releases", On.Code(List));
        router.Post("/projects/:id/releases", On.Code(Create));
        router.Get(
            "/projects/:id/releases/:tag_name", OnRelease(
                (call, project, release) =>
                    RestAnswer.Json(json => DeliveryEntity.Write(json, release, project, call))));
        router.Put("/projects/:id/releases/:tag_name", OnRelease(Update));
        router.Delete("/projects/:id/releases/:tag_name", OnRelease(Delete));
    }

    private static RestAnswer List(RestCall call, Project project) => OffsetPage.Of(
        call,
        [.. call.World.Releases.Of(project.Id).OrderByDescending(release => release.ReleasedAt)],
        (json, release) => DeliveryEntity.Write(json, release, project, call));

    private static RestAnswer Create(RestCall call, Project project) =>
        call.Parameters.Text("tag_name") is { Length: > 0 } tag
        ? call.World.Changes.Releases.Create(call.Viewer, project, Draft(call.Parameters, tag))
            .Made((json, release) => DeliveryEntity.Write(json, release, project, call))
        : RestAnswer.Missing("tag_name");

    private static RestAnswer Update(RestCall call, Project project, Release release)
        => call.World.Changes.Releases.Update(call.Viewer, release, Draft(call.Parameters, release.TagName))
            .Done((json, row) => DeliveryEntity.Write(json, row, project, call));

    private static RestAnswer Delete(RestCall call, Project project, Release release)
        => call.World.Changes.Releases.Delete(call.Viewer, release) is { } refusal
            ? RestAnswer.Refused(refusal)
            : RestAnswer.Json(json => DeliveryEntity.Write(json, release, project, call));

    private static ReleaseDraft Draft(Parameters given, string tag)
        => new(tag, given.Text("ref"), given.Text("name"), given.Text("description"), given.Moment("released_at"));

    private static RestHandler OnRelease(Func<RestCall, Project, Release, RestAnswer> handle) =>
        On.Code((call, project) =>
        call.World.Releases.Of(project.Id)
            .FirstOrDefault(release => release.TagName == call.Route("tag_name")) is { } release
            ? handle(call, project, release)
            : RestAnswer.NotFound());
}
