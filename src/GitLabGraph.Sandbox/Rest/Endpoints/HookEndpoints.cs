using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Webhooks of projects, and of groups on EE.</summary>
internal static class HookEndpoints
{
    public static void Map(RestRouter router, SandboxInstance instance)
    {
        foreach (
            var (kind, segment) in On.Places
                .Where(place => instance.Options.IsEnterprise || place.Kind == PlaceKind.Project))
        {
            var hooks = $"/{segment}/:id/hooks";
            router.Get(
                hooks, Owned(
                    kind, (call, place) =>
                        OffsetPage.Of(call, call.World.Hooks.Of(place), (json, hook) => HookEntity.Write(json, hook))));
            router.Post(hooks, Owned(kind, Create));
            router.Get(
                $"{hooks}/:hook_id", OnHook(kind, (_, hook) => RestAnswer.Json(json => HookEntity.Write(json, hook))));
            router.Put($"{hooks}/:hook_id", OnHook(kind, Update));
            router.Delete(
                $"{hooks}/:hook_id",
                OnHook(kind, (call, hook) => call.World.Changes.Hooks.Delete(call.Viewer, hook).Gone()));
        }
    }

    private static RestAnswer Create(RestCall call, Place place) => call.Parameters.Has("url")
        ? call.World.Changes.Hooks.Create(call.Viewer, place, hook => Fill(hook, call.Parameters))
            .Made(HookEntity.Write)
        : RestAnswer.Missing("url");

    private static RestAnswer Update(RestCall call, Hook hook)
        => call.World.Changes.Hooks.Update(call.Viewer, hook, before => Fill(before, call.Parameters))
            .Done(HookEntity.Write);

    private static Hook Fill(Hook hook, Parameters given)
    {
        var events = hook.Events;
        foreach (var name in HookEntity.GroupEvents)
        {
            events = given.Flag(name) switch { true => events.Add(name), false => events.Remove(name), null => events };
        }

        return hook with
        {
            Url = given.Text("url") ?? hook.Url,
            Name = given.Text("name") ?? hook.Name,
            Description = given.Text("description") ?? hook.Description,
            Token = given.Text("token") ?? hook.Token,
            BranchFilter = given.Text("push_events_branch_filter") ?? hook.BranchFilter,
            VerifiesCertificate = given.Flag("enable_ssl_verification") ?? hook.VerifiesCertificate,
            Events = events,
        };
    }

    private static RestHandler Owned(PlaceKind kind, Func<RestCall, Place, RestAnswer> handle) =>
        On.Place(kind, (call, place) =>
        call.Viewer.CanAdminister(place)
            ? handle(call, place)
            : call.User is null ? RestAnswer.Unauthorized : RestAnswer.Forbidden());

    private static RestHandler OnHook(PlaceKind kind, Func<RestCall, Hook, RestAnswer> handle) =>
        Owned(kind, (call, place) =>
        call.RouteNumber("hook_id") is { } id && call.World.Hooks.Find(id) is { } hook && hook.Place == place
            ? handle(call, hook)
            : RestAnswer.NotFound());
}
