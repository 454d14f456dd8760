using System.Collections.Immutable;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Mutations;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Members of a project or group: direct and inherited unless <c>relations</c> says otherwise.</summary>
internal static class MemberListing
{
    public static Listing<Membership> Of(Place place, IResolverContext context)
    {
        var world = context.Viewer().World;
        if (place.GroupId is { } id && !context.Viewer().CanSeeMembers(world.Groups.Get(id)))
        {
            throw new GraphQLException(MutationInput.NotAvailable);
        }

        var relations = RelationsOf(place, context.Texts("relations"));
        var rows = context.Viewer().MembersOf(place, relations)
            .Concat(context.Viewer().InvitationsIn(place, relations));
        var levels = context.SomeTexts("accessLevels");
        var ids = context.Texts("ids")?.Select(id => Gid.Number(id, "User")).ToHashSet();
        var search = context.Text("search") is { } text && !string.IsNullOrWhiteSpace(text)
            ? new UserSearch(text, shortest: 1)
            : null;
        var members = rows.Where(member =>
            (levels?.Contains(MemberFields.WordOf(member.AccessLevel)) ?? true)
            && (ids?.Contains(member.UserId) ?? true)
            && (search is null || (world.Users.Find(member.UserId) is { } user && search.Finds(user))));
        return new Listing<Membership>(
            [.. members.OrderBy(member => member.Id)], RowOrder<Membership>.ById(member => member.Id));
    }

    private static MemberRelations RelationsOf(Place place, ImmutableArray<string>? words)
    {
        var asked = (words ?? ["DIRECT", "INHERITED"])
            .Aggregate(MemberRelations.None, (relations, word) => relations | RelationOf(word));

        // A project's list has those of the groups above as soon as anything but the direct ones is asked for.
        return place.Kind == PlaceKind.Group || asked is MemberRelations.None or MemberRelations.Direct
            ? asked
            : asked | MemberRelations.Inherited;
    }

    private static MemberRelations RelationOf(string word) => word switch
    {
        "DIRECT" => MemberRelations.Direct,
        "INHERITED" => MemberRelations.Inherited,
        "DESCENDANTS" => MemberRelations.Descendants,
        "INVITED_GROUPS" => MemberRelations.Invited,
        "SHARED_INTO_ANCESTORS" => MemberRelations.InvitedAbove,
        _ => MemberRelations.Invited | MemberRelations.InvitedAbove,
    };
}
