using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Releases of a project and of a group.</summary>
internal static class ReleaseEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/groups/:id/releases", On.Group(ListOfGroup));
        router.Get("/projects/:id/releases", On.Allowed((viewer, project) => viewer.CanReadReleases(project), List));
        router.Post("/projects/:id/releases", On.Code(Create));
        router.Get(
            "/projects/:id/releases/:tag_name", OnRelease(
                (call, _, release) => RestAnswer.Json(json => ReleaseEntity.Write(json, release, call))));
        router.Put("/projects/:id/releases/:tag_name", OnRelease(Update));
        router.Delete("/projects/:id/releases/:tag_name", OnRelease(Delete));
    }

    private static RestAnswer List(RestCall call, Project project)
    {
        var given = call.Parameters;
        if ((ListWords.Refuse(call, "order_by", ["released_at", "created_at"])
            ?? ListWords.Refuse(call, "sort", ["asc", "desc"])) is { } refusal)
        {
            return refusal;
        }

        return Page(
            call,
            call.World.Releases.Of(project.Id),
            given.Text("order_by") == "created_at" ? release => release.CreatedAt : release => release.ReleasedAt);
    }

    /// <summary>Of the group's own projects; those below it are not asked.</summary>
    private static RestAnswer ListOfGroup(RestCall call, Group group)
    {
        if (!call.Viewer.CanReadReleases(group))
        {
            return RestAnswer.Forbidden();
        }

        return ListWords.Refuse(call, "sort", ["asc", "desc"]) ?? Page(
            call,
            call.World.Projects.Of(group.Id).SelectMany(project => call.World.Releases.Of(project.Id)),
            release => release.ReleasedAt);
    }

    private static RestAnswer Page(
        RestCall call, IEnumerable<Release> releases, Func<Release, DateTimeOffset> key)
    {
        var ordered = call.Parameters.Text("sort") == "asc"
            ? releases.OrderBy(key).ThenBy(release => release.Id)
            : releases.OrderByDescending(key).ThenByDescending(release => release.Id);
        return OffsetPage.Of(call, [.. ordered], (json, release) => ReleaseEntity.Write(json, release, call));
    }

    private static RestAnswer Create(RestCall call, Project project) =>
        call.Parameters.Text("tag_name") is { Length: > 0 } tag
        ? call.World.Changes.Releases.Create(call.Viewer, project, Draft(call.Parameters, tag))
            .Made((json, release) => ReleaseEntity.Write(json, release, call))
        : RestAnswer.Missing("tag_name");

    private static RestAnswer Update(RestCall call, Project project, Release release)
        => call.World.Changes.Releases.Update(call.Viewer, release, Draft(call.Parameters, release.TagName))
            .Done((json, row) => ReleaseEntity.Write(json, row, call));

    private static RestAnswer Delete(RestCall call, Project project, Release release)
        => call.World.Changes.Releases.Delete(call.Viewer, release) is { } refusal
            ? RestAnswer.Refused(refusal)
            : RestAnswer.Json(json => ReleaseEntity.Write(json, release, call));

    private static ReleaseDraft Draft(Parameters given, string tag)
        => new(tag, given.Text("ref"), given.Text("name"), given.Text("description"), given.Moment("released_at"));

    private static RestHandler OnRelease(Func<RestCall, Project, Release, RestAnswer> handle) =>
        On.Allowed((viewer, project) => viewer.CanReadReleases(project) && viewer.CanSeeCode(project),
            (call, project) =>
        call.World.Releases.Of(project.Id)
            .FirstOrDefault(release => release.TagName == call.Route("tag_name")) is { } release
            ? handle(call, project, release)
            : RestAnswer.NotFound());
}
