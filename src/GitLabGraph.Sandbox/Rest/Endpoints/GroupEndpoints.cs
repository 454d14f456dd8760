using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes.People;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

internal static class GroupEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/groups", call => List(call, Listed(call)));
        router.Post("/groups", Create);
        router.Get(
            "/groups/:id",
            On.Group((call, group) => RestAnswer.Json(json => GroupEntity.Write(json, group, call, isSingle: true))));
        router.Put("/groups/:id", On.Group(Update));
        router.Delete("/groups/:id", On.Group(Delete));
        router.Post("/groups/:id/transfer", On.Group(Transfer));
        router.Get("/groups/:id/subgroups", On.Group((call, group) =>
            List(call, call.World.Groups.Of(group.Id), isOfGroup: true)));
        router.Get(
            "/groups/:id/descendant_groups",
            On.Group((call, group) =>
                List(call, call.World.SelfAndDescendants(group).Skip(1), isOfGroup: true)));
        router.Get("/groups/:id/projects", On.Group(Projects));
        router.Get("/namespaces", On.User(Namespaces));
        router.Get("/namespaces/:id", On.User(Namespace));
    }

    private static IEnumerable<Group> Listed(RestCall call)
    {
        var given = call.Parameters;
        IEnumerable<Group> groups = call.Viewer.Groups;
        groups = given.Flag("top_level_only") == true ? groups.Where(group => group.ParentId is null) : groups;
        groups = given.Flag("owned") == true
            ? groups.Where(group => call.Viewer.MembershipLevelIn(group.Place) >= AccessLevel.Owner)
            : groups;
        groups = given.Number("min_access_level") is { } level
            ? groups.Where(group => (int)call.Viewer.MembershipLevelIn(group.Place) >= level)
            : groups;

        // Signed-in users who do not ask for all available groups get those they are a member of, admins get all.
        return call.Viewer.IsSignedIn && !call.Viewer.IsAdmin && given.Flag("all_available") == false
            ? groups.Where(group => call.Viewer.IsMemberOf(group.Place))
            : groups;
    }

    // Those of a group are searched by their own names, any others by those of the groups above, too.
    private static RestAnswer List(RestCall call, IEnumerable<Group> groups, bool isOfGroup = false)
    {
        var given = call.Parameters;
        groups = groups.Where(call.Viewer.CanSee);
        var search = new LikeSearch(given.Text("search") ?? "");
        groups = isOfGroup
            ? groups.Where(group => search.Finds(group.Path, group.Name))
            : groups.Where(group => search.Finds(group.FullPath, group.FullName));
        groups = given.Numbers("skip_groups") is { } skipped
            ? groups.Where(group => !skipped.Contains(group.Id))
            : groups;
        Func<Group, string> key = given.Text("order_by") switch
        {
            "id" => group => KeysetPage.Sortable(group.Id),
            "path" => group => group.Path,
            _ => group => group.Name,
        };
        var isDescending = given.Text("sort") == "desc";
        groups = isDescending
            ? groups.OrderByDescending(key, StringComparer.OrdinalIgnoreCase).ThenByDescending(group => group.Id)
            : groups.OrderBy(key, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Id);
        return KeysetPage.IsWanted(call) && !call.Viewer.IsSignedIn
            ? KeysetPage.Of(
                call,
                groups,
                key,
                group => group.Id,
                isDescending,
                (json, group) => GroupEntity.Write(json, group, call))
            : OffsetPage.Of(call, [.. groups], (json, group) => GroupEntity.Write(json, group, call));
    }

    private static RestAnswer Create(RestCall call)
    {
        var given = call.Parameters;
        if (!given.Has("name") || !given.Has("path"))
        {
            return RestAnswer.Missing(given.Has("name") ? "path" : "name");
        }

        var draft = new GroupDraft
        {
            Name = given.Text("name"),
            Path = given.Text("path"),
            ParentId = given.Number("parent_id"),
            Description = given.Text("description"),
            Visibility = EnumWords.Read<Visibility>(given.Text("visibility")) ?? Visibility.Private,
        };
        return call.World.Changes.Groups.Create(call.Viewer, draft)
            .Made((json, group) => GroupEntity.Write(json, group, call, isSingle: true));
    }

    private static RestAnswer Update(RestCall call, Group group)
    {
        if (call.Parameters.Text("path") is { Length: > 0 } path
            && !call.World.Changes.GroupPaths.Rename(call.Viewer, group, path).Succeeded(out _, out var refusal))
        {
            return RestAnswer.Refused(refusal);
        }

        return call.World.Changes.Groups
            .Update(call.Viewer, group, before => before with
            {
                Name = call.Parameters.Text("name") ?? before.Name,
                Description = call.Parameters.Text("description") ?? before.Description,
                Visibility = EnumWords.Read<Visibility>(call.Parameters.Text("visibility")) ?? before.Visibility,
            })
            .Done((json, row) => GroupEntity.Write(json, row, call, isSingle: true));
    }

    private static RestAnswer Transfer(RestCall call, Group group)
    {
        var parent = call.Parameters.Number("group_id") is { } id ? call.World.Groups.Find(id) : null;
        return call.Parameters.Has("group_id") && (parent is null || !call.Viewer.CanSee(parent))
            ? RestAnswer.NotFound("Group")
            : call.World.Changes.GroupPaths.Transfer(call.Viewer, group, parent)
                .Made((json, row) => GroupEntity.Write(json, row, call, isSingle: true));
    }

    private static RestAnswer Delete(RestCall call, Group group)
    {
        var outcome = call.World.Changes.Groups
            .Update(call.Viewer, group, before => before with { MarkedForDeletionOn = call.World.Clock.Today });
        return outcome.Succeeded(out _, out var refusal)
            ? RestAnswer.Message(StatusCodes.Status202Accepted, "202 Accepted")
            : RestAnswer.Refused(refusal);
    }

    private static RestAnswer Projects(RestCall call, Group group)
    {
        var groups = call.Parameters.Flag("include_subgroups") == true ? call.World.SelfAndDescendants(group) : [group];
        var ids = groups.Select(one => one.Id).ToHashSet();
        return ProjectEndpoints
            .List(call, call.Viewer.Projects.Where(project => project.GroupId is { } id && ids.Contains(id)));
    }

    private static RestAnswer Namespaces(RestCall call, User user)
    {
        var search = new LikeSearch(call.Parameters.Text("search") ?? "");
        List<object> found = search.Finds(user.Username, user.Name) ? [user] : [];
        found.AddRange(call.Viewer.Groups.Where(group =>
            (call.Viewer.IsAdmin || call.Viewer.IsMemberOf(group.Place))
                && (call.Parameters.Flag("full_path_search") == true
                    ? search.Finds(group.FullPath, group.FullName)
                    : search.Finds(group.Path, group.Name))));
        return OffsetPage.Of(call, found, (json, one) => NamespaceEntity.Write(json, one, call));
    }

    private static RestAnswer Namespace(RestCall call, User viewer)
    {
        object? found = call.RouteNumber("id") is { } id
            ? (object?)call.World.Groups.Find(id) ?? call.World.Users.All.FirstOrDefault(user => user.NamespaceId == id)
            : (object?)call.World.FindGroup(call.Route("id")) ?? call.World.FindUser(call.Route("id"));
        return found is null || (found is Group group && call.Viewer.LevelIn(group.Place) == AccessLevel.NoAccess)
            ? RestAnswer.NotFound("Namespace")
            : RestAnswer.Json(json => NamespaceEntity.Write(json, found, call));
    }
}
