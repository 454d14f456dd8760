using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

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
        router.Get("/groups/:id/billable_members", On.Group(BillableMembers));
        router.Get("/groups/:id/billable_members/:user_id/memberships", On.Group(MembershipsOfSeat));
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
            json.Field("user_limit", 100);
            json.Field("active_users", active);
            json.WriteEndObject();
        });
    }

    private static RestAnswer Subscription(RestCall call, Group group)
    {
        if (!call.Viewer.CanOwn(group.Place))
        {
            return RestAnswer.Forbidden();
        }

        var plan = call.World.Subscriptions.Find(group.Id);
        var year = plan?.YearAt(call.World.Clock.Today);
        var used = call.Viewer.SeatHoldersOf(group).Length;
        return RestAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("plan");
            json.Field("code", plan?.PlanCode ?? "free");
            json.Field("name", plan?.PlanName ?? "Free");
            json.Field("trial", plan?.IsTrial ?? false);
            json.WriteNull("auto_renew");
            json.Field("upgradable", plan?.PlanCode != "ultimate");
            json.Field("exclude_guests", plan?.PlanCode == "ultimate");
            json.WriteEndObject();
            json.WriteStartObject("usage");
            json.Field("seats_in_subscription", plan?.Seats ?? 0);
            json.Field("seats_in_use", used);
            json.Field("max_seats_used", Math.Max(used, plan?.MaxSeatsUsed ?? 0));
            json.Field("seats_owed", Math.Max(0, used - (plan?.Seats ?? used)));
            json.WriteEndObject();
            json.WriteStartObject("billing");
            json.Field("subscription_start_date", year?.StartsOn);
            json.Field("subscription_end_date", year?.EndsOn);
            json.WriteNull("trial_ends_on");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static RestAnswer BillableMembers(RestCall call, Group group)
    {
        if (!call.Viewer.CanOwn(group.Place))
        {
            return RestAnswer.Forbidden();
        }

        if (group.ParentId is not null)
        {
            return RestAnswer.BadRequest("group is not a top-level group");
        }

        var search = call.Parameters.Text("search") ?? "";
        var users = call.Viewer.SeatHoldersOf(group)
            .Where(user => user.Name.Contains(search, StringComparison.OrdinalIgnoreCase));
        return OffsetPage.Of(
            call,
            [.. Sorted(users, group, call)],
            (json, user) => Seat(json, user, group, call));
    }

    private static IEnumerable<User> Sorted(IEnumerable<User> users, Group group, RestCall call)
    {
        AccessLevel Level(User user) => call.World.Memberships.Of(group.Place)
            .FirstOrDefault(member => member.UserId == user.Id)?.AccessLevel ?? AccessLevel.NoAccess;
        return call.Parameters.Text("sort") switch
        {
            "access_level_asc" => users.OrderBy(Level),
            "access_level_desc" => users.OrderByDescending(Level),
            "last_joined" => users.OrderByDescending(user => user.CreatedAt),
            "oldest_joined" => users.OrderBy(user => user.CreatedAt),
            "recent_sign_in" => users.OrderByDescending(user => user.LastSignInAt),
            "oldest_sign_in" => users.OrderBy(user => user.LastSignInAt),
            "last_activity_on_asc" => users.OrderBy(user => user.LastActivityOn),
            "last_activity_on_desc" => users.OrderByDescending(user => user.LastActivityOn),
            "name_desc" => users.OrderByDescending(user => user.Name, StringComparer.OrdinalIgnoreCase),
            _ => users.OrderBy(user => user.Name, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static void Seat(Utf8JsonWriter json, User user, Group group, RestCall call)
    {
        var direct = call.World.Memberships.Of(group.Place).FirstOrDefault(member => member.UserId == user.Id);
        json.WriteStartObject();
        UserEntity.BasicFields(json, user, call);
        json.Field("email", user.PublicEmail);
        json.Field("last_activity_on", user.LastActivityOn);
        json.Field("membership_type", MembershipType(user, group, direct, call));
        json.Field("membership_state", "active");
        json.Field("removable", true);
        json.Field("created_at", user.CreatedAt);
        json.Field("is_last_owner", direct?.AccessLevel == AccessLevel.Owner
            && call.World.Memberships.Of(group.Place).Count(member => member.AccessLevel == AccessLevel.Owner) == 1);
        json.Field("last_login_at", user.LastSignInAt);
        json.WriteEndObject();
    }

    private static string MembershipType(User user, Group group, Membership? direct, RestCall call)
    {
        if (direct is not null)
        {
            return "group_member";
        }

        var isMember = call.World.Memberships.All
            .Any(member => member.UserId == user.Id && call.World.RootOf(member.Place)?.Id == group.Id);
        return isMember ? "project_member"
            : call.World.MemberRowsOf(group.Place, MemberRelations.Invited).Any(member => member.UserId == user.Id)
                ? "group_invite"
                : "project_invite";
    }

    private static RestAnswer MembershipsOfSeat(RestCall call, Group group)
    {
        if (!call.Viewer.CanOwn(group.Place)
            || call.RouteNumber("user_id") is not { } id
            || call.World.Users.Find(id) is not { } user)
        {
            return RestAnswer.NotFound("User");
        }

        var below = call.World.Memberships.All
            .Where(member => member.UserId == user.Id && call.World.RootOf(member.Place)?.Id == group.Id);
        return OffsetPage.Of(call, [.. below], (json, member) =>
        {
            json.WriteStartObject();
            json.Field("id", member.Id);
            json.Field("source_id", member.Place.Id);
            json.Field("source_full_name", call.World.PathOf(member.Place));
            json.Field("source_members_url", call.Instance.WebUrl(MembersPage(call, member)));
            json.Field("created_at", member.CreatedAt);
            json.Field("expires_at", member.ExpiresAt);
            json.WriteStartObject("access_level");
            json.Field("string_value", member.AccessLevel.ToString());
            json.Field("integer_value", (int)member.AccessLevel);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static string MembersPage(RestCall call, Membership member) => member.Place.Kind == PlaceKind.Group
        ? $"groups/{call.World.PathOf(member.Place)}/-/group_members"
        : $"{call.World.PathOf(member.Place)}/-/project_members";

    private static RestAnswer Roles(RestCall call, Group? group)
    {
        var roles = call.World.MemberRoles.All.Where(role => group is null || role.GroupId == group.Id);
        return RestAnswer.Json(json => json.List(roles, role => MemberRoleEntity.Write(json, role)));
    }
}
