using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Licences, subscriptions, seats and custom roles. None of it exists on CE.</summary>
internal static class LicenseEndpoints
{
    public static void Map(RestRouter router, SandboxInstance instance)
    {
        if (!instance.Options.IsEnterprise)
        {
            return;
        }

        router.Get("/license", License);
        router.Get("/namespaces/:id/gitlab_subscription", On.Group(Subscription));
        SeatEndpoints.Map(router, instance);
        router.Get(
            "/groups/:id/member_roles",
            On.Group((call, group) => call.Viewer.CanOwn(group.Place) ? Roles(call, group) : RestAnswer.Unauthorized));
        router.Get("/member_roles", call => call.Viewer.IsAdmin ? Roles(call, null) : RestAnswer.Unauthorized);
    }

    private static RestAnswer License(RestCall call)
    {
        if (!call.Viewer.IsAdmin)
        {
            return call.User is null ? RestAnswer.Unauthorized : RestAnswer.Forbidden();
        }

        // Grape presents no licence as null, with 200.
        return call.Instance.Options.LicensedUsers is { } limit
            ? License(call, limit)
            : RestAnswer.Json(json => json.WriteNullValue());
    }

    private static RestAnswer License(RestCall call, int limit)
    {
        var active = call.World.Users.All.Count(user => user is { Kind: UserKind.Human, State: UserState.Active });
        var bought = WorldClock.Epoch.AddDays(-200);
        var (start, end) = World.People.Subscription.YearAt(
            DateOnly.FromDateTime(bought.UtcDateTime), call.World.Clock.Today);
        return RestAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.Field("id", 1);
            json.Field("plan", "ultimate");
            json.Field("created_at", bought);
            json.Field("starts_at", start);
            json.Field("expires_at", end);
            json.Field("historical_max", active);
            json.Field("maximum_user_count", active);
            json.WriteStartObject("licensee");
            json.Field("Name", "Olivia Ownes");
            json.Field("Company", "Acme");
            json.Field("Email", "olivia@example.com");
            json.WriteEndObject();
            json.WriteStartObject("add_ons");
            json.WriteEndObject();
            json.Field("expired", end < call.World.Clock.Today);
            json.Field("overage", 0);
            json.Field("user_limit", limit);
            json.Field("active_users", active);
            json.WriteEndObject();
        });
    }

    private static RestAnswer Subscription(RestCall call, Group group)
    {
        // The namespace of a group that may be seen is there for its members only.
        if (call.Viewer.LevelIn(group.Place) == AccessLevel.NoAccess)
        {
            return RestAnswer.NotFound("Namespace");
        }

        if (!call.Viewer.CanOwn(group.Place))
        {
            return RestAnswer.Forbidden();
        }

        var plan = call.World.Subscriptions.Find(group.Id);
        var used = call.Viewer.SeatHoldersOf(group).Length;
        return RestAnswer.Json(json => SubscriptionEntity.Write(
            json, plan, call.Instance.Options.HasSubscriptions ? used : null, call.World.Clock.Today));
    }

    private static RestAnswer Roles(RestCall call, Group? group)
    {
        var roles = call.World.MemberRoles.All.Where(role => group is null || role.GroupId == group.Id);
        return RestAnswer.Json(json => json.List(roles, role => MemberRoleEntity.Write(json, role)));
    }
}
