using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Members of a project or group: direct and inherited unless <c>relations</c> says otherwise.</summary>
internal static class MemberListing
{
    public static Listing<Membership> Of(Place place, IResolverContext context)
    {
        var world = context.Viewer().World;
        var relations = context.Texts("relations");
        var rows = Relations(place, context, relations);
        var levels = context.SomeTexts("accessLevels");
        var ids = context.Texts("ids")?.Select(id => Gid.Number(id, "User")).ToHashSet();
        var search = context.Text("search");
        var members = rows.Where(member =>
            (levels?.Contains(MemberFields.WordOf(member.AccessLevel)) ?? true)
            && (ids?.Contains(member.UserId) ?? true)
            && (search is null || Matches(world.Users.Get(member.UserId), search)));
        return new Listing<Membership>(
            [.. members.OrderBy(member => member.Id)], RowOrder<Membership>.ById(member => member.Id));
    }

    private static IEnumerable<Membership> Relations(
        Place place, IResolverContext context, System.Collections.Immutable.ImmutableArray<string>? relations)
    {
        var viewer = context.Viewer();
        var isDirect = relations?.Contains("DIRECT") ?? true;
        var isInherited = relations?.Contains("INHERITED") ?? true;
        var members = viewer.MembersOf(place, withInherited: isInherited)
            .Where(member => member.Place == place ? isDirect : isInherited);
        if (place.GroupId is not { } id || relations?.Contains("DESCENDANTS") != true)
        {
            return members;
        }

        var below = viewer.World.SelfAndDescendants(viewer.World.Groups.Get(id)).Where(group => group.Id != id);
        return members.Concat(below.SelectMany(group => viewer.MembersOf(group.Place, withInherited: false)))
            .DistinctBy(member => member.UserId);
    }

    private static bool Matches(User user, string search) =>
        user.Name.Contains(search, StringComparison.OrdinalIgnoreCase)
        || user.Username.Contains(search, StringComparison.OrdinalIgnoreCase);
}
