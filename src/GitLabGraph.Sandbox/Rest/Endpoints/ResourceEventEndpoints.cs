using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>What happened to labels, state and milestone of issues and merge requests.</summary>
internal static class ResourceEventEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Targets)
        {
            var item = $"/projects/:id/{segment}/:iid";
            router.Get($"{item}/resource_label_events", On.Target(kind, (call, _, target) =>
                OffsetPage
                    .Of(call, call.World.LabelEvents.Of(target), (json, row) => EventEntity.Write(json, row, call))));
            router.Get($"{item}/resource_state_events", On.Target(kind, (call, _, target) =>
                OffsetPage
                    .Of(call, call.World.StateEvents.Of(target), (json, row) => EventEntity.Write(json, row, call))));
            router.Get($"{item}/resource_milestone_events", On.Target(kind, (call, _, target) =>
                OffsetPage.Of(
                    call, call.World.MilestoneEvents.Of(target), (json, row) => EventEntity.Write(json, row, call))));
        }
    }
}
