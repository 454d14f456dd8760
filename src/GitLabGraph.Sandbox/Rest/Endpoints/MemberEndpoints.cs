using System.Collections.Immutable;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes.People;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Members of projects and groups: direct, and with those inherited and of invited groups.</summary>
internal static class MemberEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Places)
        {
            var members = $"/{segment}/:id/members";
            router.Get(members, On.Place(kind, (call, place) => List(call, place, withInherited: false)));
            router.Post(members, On.Place(kind, Add));
            router.Get($"{members}/all", On.Place(kind, (call, place) => List(call, place, withInherited: true)));
            router.Get(
                $"{members}/all/:user_id", On.Place(kind, (call, place) => Show(call, place, withInherited: true)));
            router.Get($"{members}/:user_id", On.Place(kind, (call, place) => Show(call, place, withInherited: false)));
            router.Put($"{members}/:user_id", On.Place(kind, Update));
            router.Delete($"{members}/:user_id", On.Place(kind, Remove));
        }

        router.Post("/projects/:id/share", On.Project(Invite));
    }

    private static RestAnswer List(RestCall call, Place place, bool withInherited)
    {
        if (call.User is null)
        {
            return RestAnswer.Unauthorized;
        }

        if (withInherited && call.Instance.Options.IsEnterprise
            && ListWords.Refuse(call, "state", ["awaiting", "active"]) is { } refusal)
        {
            return refusal;
        }

        var given = call.Parameters;
        IEnumerable<Membership> members = Of(call, place, withInherited);
        var search = given.Text("query") is { Length: > 0 } query ? new UserSearch(query, shortest: 1) : null;
        members = members.Where(member => search?.Finds(call.World.Users.Get(member.UserId)) ?? true);
        members = given.Numbers("user_ids") is { } ids ? members.Where(member => ids.Contains(member.UserId)) : members;
        members = given.Numbers("skip_users") is { } skipped
            ? members.Where(member => !skipped.Contains(member.UserId))
            : members;

        // The list of all has this filter alone, and on Enterprise Edition only.
        if (withInherited && call.Instance.Options.IsEnterprise && given.Text("state") is { } state)
        {
            members = members.Where(member => member.IsAwaiting == (state == "awaiting"));
        }

        return OffsetPage.Of(call, [.. members], (json, member) => MemberEntity.Write(json, member, call));
    }

    private static ImmutableArray<Membership> Of(RestCall call, Place place, bool withInherited) =>
        call.Viewer.MembersOf(place, withInherited ? MemberRelations.Granting : MemberRelations.Direct);

    private static RestAnswer Show(RestCall call, Place place, bool withInherited)
        => Of(call, place, withInherited)
            .FirstOrDefault(member => member.UserId == call.RouteNumber("user_id")) is { } member
            ? RestAnswer.Json(json => MemberEntity.Write(json, member, call))
            : RestAnswer.NotFound();

    private static RestAnswer Add(RestCall call, Place place)
    {
        var given = call.Parameters;
        if (given.Number("access_level") is not { } level)
        {
            return RestAnswer.Missing("access_level");
        }

        var user = given.Number("user_id") is { } id
            ? call.World.Users.Find(id)
            : call.World.FindUser(given.Text("username") ?? "");
        if (user is null)
        {
            return given.HasAny("user_id", "username")
                ? RestAnswer.NotFound("User")
                : RestAnswer.Error(
                    StatusCodes.Status400BadRequest,
                    "user_id, username are missing, exactly one parameter must be provided");
        }

        var draft = new MemberDraft((AccessLevel)level, given.Day("expires_at"), given.Number("member_role_id"));
        return call.World.Changes.Members.Add(call.Viewer, place, user, draft)
            .Made((json, member) => MemberEntity.Write(json, member, call));
    }

    private static RestAnswer Update(RestCall call, Place place)
    {
        var given = call.Parameters;
        if (given.Number("access_level") is not { } level)
        {
            return RestAnswer.Missing("access_level");
        }

        if (call.World.Changes.Members.Find(place, call.RouteNumber("user_id") ?? 0) is not { } member)
        {
            return RestAnswer.NotFound();
        }

        var draft = new MemberDraft(
            (AccessLevel)level,
            given.Has("expires_at") ? given.Day("expires_at") : member.ExpiresAt,
            given.Has("member_role_id") ? given.Number("member_role_id") : member.MemberRoleId);
        return call.World.Changes.Members.Update(call.Viewer, member, draft)
            .Done((json, row) => MemberEntity.Write(json, row, call));
    }

    private static RestAnswer Remove(RestCall call, Place place)
        => call.World.Changes.Members.Find(place, call.RouteNumber("user_id") ?? 0) is { } member
            ? call.World.Changes.Members.Remove(call.Viewer, member).Gone()
            : RestAnswer.NotFound();

    private static RestAnswer Invite(RestCall call, Project project)
    {
        var given = call.Parameters;
        if (given.Number("group_id") is not { } id)
        {
            return RestAnswer.Missing("group_id");
        }

        if (given.Number("group_access") is not { } level)
        {
            return RestAnswer.Missing("group_access");
        }

        return call.World.Groups.Find(id) is { } group
            ? call.World.Changes.GroupShares
                .Add(call.Viewer, project, group, (AccessLevel)level, given.Day("expires_at"))
                .Made(GroupShareEntity.Write)
            : RestAnswer.NotFound("Group");
    }
}
