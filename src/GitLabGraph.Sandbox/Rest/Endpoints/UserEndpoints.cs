using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>People. Admins see more of everybody, everybody sees all of themselves.</summary>
internal static class UserEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get(
            "/user",
            On.User((call, user) => RestAnswer.Json(json => UserEntity.Full(json, user, call))),
            isOpenToReadUser: true);
        router.Get("/user/emails", On.User(Emails), isOpenToReadUser: true);
        router.Get("/users", On.User(List), isOpenToReadUser: true);
        router.Get("/users/:id", On.User(Show), isOpenToReadUser: true);
        router.Get("/users/:id/projects", On.User(Projects));
        router.Get("/users/:id/memberships", On.User(Memberships));
    }

    private static RestAnswer Emails(RestCall call, User viewer) =>
        OffsetPage.Of(call, [.. EmailRow.Of(viewer).Skip(1)], (json, email) =>
        {
            json.WriteStartObject();
            json.Field("id", email.Id);
            json.Field("email", email.Address);
            json.Field("confirmed_at", viewer.CreatedAt);
            json.WriteEndObject();
        });

    private static RestAnswer List(RestCall call, User viewer)
    {
        var given = call.Parameters;
        var users = call.World.Users.All.Where(user => given.Text("username") is not { } name
            || string.Equals(user.Username, name, StringComparison.OrdinalIgnoreCase));
        users = given.Text("search") is { } search && !string.IsNullOrWhiteSpace(search)
            ? users.Where(new UserSearch(search, call.Viewer.IsAdmin).Finds)
            : users;
        users = given.Flag("active") == true ? users.Where(user => user.State == UserState.Active) : users;
        users = given.Flag("blocked") == true ? users.Where(user => user.State == UserState.Blocked) : users;
        users = given.Flag("humans") == true ? users.Where(user => user.Kind == UserKind.Human) : users;
        users = given.Flag("without_project_bots") == true
            ? users.Where(user => user.Kind != UserKind.ProjectBot)
            : users;
        users = given.Flag("exclude_internal") == true
            ? users.Where(user => user.Kind is not (UserKind.Ghost or UserKind.SupportBot))
            : users;
        var isDescending = given.Text("sort") != "asc";
        users = isDescending ? users.OrderByDescending(user => user.Id) : users.OrderBy(user => user.Id);
        Action<Utf8JsonWriter, User> write = call.Viewer.IsAdmin
            ? (json, user) => UserEntity.Full(json, user, call)
            : (json, user) => UserEntity.Basic(json, user, call);
        return KeysetPage.IsWanted(call)
            ? KeysetPage.Of(call, users, _ => "", user => user.Id, isDescending, write)
            : OffsetPage.Of(call, [.. users], write);
    }

    private static RestAnswer Show(RestCall call, User viewer)
    {
        if (Find(call) is not { } user)
        {
            return RestAnswer.NotFound("User");
        }

        return RestAnswer.Json(json =>
        {
            if (call.Viewer.IsAdmin)
            {
                UserEntity.Full(json, user, call);
            }
            else
            {
                UserEntity.Public(json, user, call);
            }
        });
    }

    private static RestAnswer Projects(RestCall call, User viewer) => Find(call) is { } user
        ? OffsetPage.Of(
            call,
            [.. call.Viewer.Projects.Where(project => project.OwnerId == user.Id)],
            (json, project) => ProjectEntity.Full(json, project, call))
        : RestAnswer.NotFound("User");

    private static RestAnswer Memberships(RestCall call, User viewer)
    {
        if (!call.Viewer.IsAdmin)
        {
            return RestAnswer.Forbidden();
        }

        // The User's members, unlike its group and project members, are what it asked for, too.
        return Find(call) is { } user
            ? OffsetPage.Of(
                call,
                [
                    .. call.Viewer.MembershipsOf(user),
                    .. call.World.AccessRequests.All.Where(row => row.UserId == user.Id),
                ],
                (json, member) => Write(json, member, call))
            : RestAnswer.NotFound("User");
    }

    private static void Write(Utf8JsonWriter json, Membership member, RestCall call)
    {
        var isProject = member.Place.Kind == PlaceKind.Project;
        json.WriteStartObject();
        json.Field("source_id", member.Place.Id);
        json.Field(
            "source_name",
            isProject ? call.World.Projects.Get(member.Place.Id).Name : call.World.Groups.Get(member.Place.Id).Name);
        json.Field("source_type", isProject ? "Project" : "Namespace");
        json.Field("access_level", (int)member.AccessLevel);
        json.WriteEndObject();
    }

    private static User? Find(RestCall call) => call.RouteNumber("id") is { } id
        ? call.World.Users.Find(id)
        : call.World.FindUser(call.Route("id"));
}
