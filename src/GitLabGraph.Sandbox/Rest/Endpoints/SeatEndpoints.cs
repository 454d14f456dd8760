using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Who takes a seat of a root group's plan, and why; owners only.</summary>
internal static class SeatEndpoints
{
    public static void Map(RestRouter router, SandboxInstance instance)
    {
        const string seats = "/groups/:id/billable_members";
        router.Get(seats, On.Group(BillableMembers));
        router.Get($"{seats}/:user_id/memberships", On.Group((call, group) => Memberships(call, group, BelowWithRequests)));

        if (instance.Options.Version >= new GitLabVersion(16, 11))
        {
            router.Get($"{seats}/:user_id/indirect", On.Group((call, group) => Memberships(call, group, Invited)));
        }
    }

    private static RestAnswer BillableMembers(RestCall call, Group group)
    {
        if (!MayAsk(call, group))
        {
            return RestAnswer.BadRequest();
        }

        var search = call.Parameters.Text("search") is { Length: > 0 } text ? new UserSearch(text) : null;
        var users = call.Viewer.SeatHoldersOf(group).Where(user => search?.Finds(user) ?? true);
        return OffsetPage.Of(
            call,
            [.. Sorted(users, group, call)],
            (json, user) => Seat(json, user, group, call));
    }

    // GitLab calls all of it a bad request: not to be the owner, and to ask of a group that lies in another.
    private static bool MayAsk(RestCall call, Group group) =>
        group.ParentId is null && call.Viewer.CanOwn(group.Place);

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
        json.Field("membership_type", MembershipType(user, group, call));
        json.Field("membership_state", "active");
        json.Field("removable", true);
        json.Field("created_at", user.CreatedAt);
        json.Field("is_last_owner", direct?.AccessLevel == AccessLevel.Owner
            && call.World.Memberships.Of(group.Place).Count(member => member.AccessLevel == AccessLevel.Owner) == 1);
        json.Field("last_login_at", user.LastSignInAt);
        json.WriteEndObject();
    }

    private static string MembershipType(User user, Group group, RestCall call)
    {
        var kinds = Below(call, group).Where(member => member.UserId == user.Id)
            .Select(member => member.Place.Kind).ToList();
        var invited = call.World.SelfAndDescendants(group)
            .SelectMany(below => call.World.MemberRowsOf(below.Place, MemberRelations.Invited));
        return kinds.Contains(PlaceKind.Group) ? "group_member"
            : kinds.Count > 0 ? "project_member"
            : invited.Any(member => member.UserId == user.Id) ? "group_invite"
            : "project_invite";
    }

    private static IEnumerable<Membership> Below(RestCall call, Group root) => call.World.Memberships.All
        .Where(member => call.World.IsCurrent(member) && call.World.RootOf(member.Place)?.Id == root.Id);

    // The User's members, unlike its group and project members, are what it asked for, too.
    private static IEnumerable<Membership> BelowWithRequests(RestCall call, Group root) => Below(call, root).Concat(
        call.World.AccessRequests.All.Where(row => call.World.RootOf(row.Place)?.Id == root.Id));

    // Those of groups that were invited to the root group itself, with the level that they have there.
    private static IEnumerable<Membership> Invited(RestCall call, Group root) => call.World.GroupShares.Of(root.Place)
        .SelectMany(share => call.World.Memberships.Of(Place.OfGroup(share.GroupId)));

    private static RestAnswer Memberships(
        RestCall call, Group group, Func<RestCall, Group, IEnumerable<Membership>> memberships)
    {
        if (!MayAsk(call, group))
        {
            return RestAnswer.BadRequest();
        }

        if (call.RouteNumber("user_id") is not { } id
            || call.World.Users.Find(id) is not { } user)
        {
            return RestAnswer.NotFound("User");
        }

        var rows = memberships(call, group).Where(member => member.UserId == user.Id);
        return OffsetPage.Of(call, [.. rows], (json, member) =>
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
}
