using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Emoji reactions to issues, merge requests and their comments.</summary>
internal static class AwardEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Targets)
        {
            var item = $"/projects/:id/{segment}/:iid";
            Map(router, $"{item}/award_emoji", handle => On.Target(kind, (call, _, target) => handle(call, target)));
            Map(router, $"{item}/notes/:note_id/award_emoji", handle => On.Target(kind, (call, project, target) =>
                call.RouteNumber("note_id") is { } id
                    && call.World.Notes.Find(id) is { } note
                    && note.Target == target
                    && call.Viewer.CanSee(note, project.Place)
                    ? handle(call, Target.Note(id))
                    : RestAnswer.NotFound()));
        }
    }

    private static void Map(RestRouter router, string path, Func<Func<RestCall, Target, RestAnswer>, RestHandler> on)
    {
        router.Get(
            path, on(
                (call, target) => OffsetPage
                    .Of(call, call.World.Awards.Of(target), (json, award) => AwardEntity.Write(json, award, call))));
        router.Post(path, on(Create));
        router.Get($"{path}/:award_id", on((call, target) => Find(call, target) is { } award
            ? RestAnswer.Json(json => AwardEntity.Write(json, award, call))
            : RestAnswer.NotFound("Award Emoji")));
        router.Delete($"{path}/:award_id", on((call, target) => Find(call, target) is { } award
            ? call.World.Changes.Awards.Remove(call.Viewer, award).Gone()
            : RestAnswer.NotFound("Award Emoji")));
    }

    private static RestAnswer Create(RestCall call, Target target) =>
        call.Parameters.Text("name") is { Length: > 0 } name
        ? call.World.Changes.Awards.Add(call.Viewer, target, name.Trim(':'))
            .Made((json, award) => AwardEntity.Write(json, award, call))
        : RestAnswer.Missing("name");

    private static Award? Find(RestCall call, Target target)
        => call.World.Awards.Of(target).FirstOrDefault(award => award.Id == call.RouteNumber("award_id"));
}
