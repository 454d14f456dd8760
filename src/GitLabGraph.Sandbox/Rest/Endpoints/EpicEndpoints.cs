using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>
/// The deprecated API of epics: one by its number in the group, and its history by the epic's own id, which is another.
/// CE has none.
/// </summary>
internal static class EpicEndpoints
{
    public static void Map(RestRouter router, SandboxInstance instance)
    {
        if (!instance.Options.IsEnterprise)
        {
            return;
        }

        router.Get("/groups/:id/epics/:epic", Epic(
            static (epic, number) => epic.Iid == number,
            static (call, epic) => RestAnswer.Json(json => EpicEntity.Write(json, epic, call))));
        router.Get("/groups/:id/epics/:epic/resource_label_events", Epic(
            static (epic, number) => epic.EpicId == number,
            static (call, epic) => OffsetPage.Of(
                call, call.World.LabelEvents.Of(epic.AsTarget), (json, row) => EventEntity.Write(json, row, call))));

        if (instance.Has(15, 4))
        {
            router.Get("/groups/:id/epics/:epic/resource_state_events", Epic(
                static (epic, number) => epic.EpicId == number,
                static (call, epic) => OffsetPage.Of(
                    call, call.World.StateEvents.Of(epic.AsTarget),
                    (json, row) => EventEntity.Write(json, row, call))));
        }
    }

    private static RestHandler Epic(Func<Issue, long, bool> isMeant, Func<RestCall, Issue, RestAnswer> handle) =>
        On.Group((call, group) => Find(call, group, isMeant) is { } epic
            ? handle(call, epic)
            : RestAnswer.NotFound("Epic"));

    private static Issue? Find(RestCall call, Group group, Func<Issue, long, bool> isMeant) =>
        call.RouteNumber("epic") is { } number
            ? call.World.Issues.Of(group.Place).FirstOrDefault(epic =>
                epic.Type == IssueType.Epic && isMeant(epic, number) && call.Viewer.CanSee(epic))
            : null;
}
