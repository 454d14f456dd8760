using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Sight;

public sealed partial class Viewer
{
    /// <summary>Members of a place, with those of the groups above or without.</summary>
    public ImmutableArray<Membership> MembersOf(Place place, bool withInherited) => MembersOf(
        place, withInherited ? MemberRelations.Direct | MemberRelations.Inherited : MemberRelations.Direct);

    /// <summary>
    /// Members of a place, by user id, each once. A group's have the highest level of the ways that are asked for; a
    /// project's, where more than the direct ones are asked for, come by the direct row if there is one and with the
    /// level that they have in the project. The row tells by its <see cref="Membership.Place"/> where it was given.
    /// Members of an invited group are hidden from whoever is no member here and may not see that group.
    /// </summary>
    public ImmutableArray<Membership> MembersOf(Place place, MemberRelations relations)
    {
        var rows = World.MemberRowsOf(place, relations, share =>
            IsMemberOf(place) || World.Groups.Find(share.GroupId) is { } group && CanSee(group));
        return [.. rows
            .GroupBy(member => member.UserId)
            .Select(ways => Counted(place, relations, ways))
            .OrderBy(member => member.UserId)];
    }

    /// <summary>
    /// Invitations by e-mail that GitLab's GraphQL has among the members (GroupMembersFinder, MembersFinder; its REST
    /// has not): a group's own and those of the groups above, a project's own for whoever administers it.
    /// </summary>
    public IEnumerable<Membership> InvitationsIn(Place place, MemberRelations relations)
    {
        var own = relations.HasFlag(MemberRelations.Direct)
            && (place.Kind == PlaceKind.Group || LevelIn(place) >= AccessLevel.Maintainer);
        var isAbove = place.Kind == PlaceKind.Group && relations.HasFlag(MemberRelations.Inherited);
        return (own ? World.Invitations.Of(place) : Enumerable.Empty<Membership>()).Concat(
            isAbove ? World.AncestorsOf(place).SelectMany(group => World.Invitations.Of(group.Place)) : []);
    }

    /// <summary>UserPolicy: the profile of who hides it, or is blocked, is theirs and the administrators'.</summary>
    public bool CanSeeProfile(User user) => IsAdmin || User?.Id == user.Id
        || (!user.HasPrivateProfile && user.State is UserState.Active or UserState.Deactivated);

    /// <summary>
    /// A custom role is told to the members of where it can be given, one of the instance to everybody.
    /// </summary>
    public bool CanSee(MemberRole role, Place place) => IsSignedIn && (role.GroupId is null || LevelIn(place) > 0);

    /// <summary>Everybody who costs a seat of a root group: members of it or of anything below it and of groups that
    /// were invited there; guests on Ultimate, bots and whoever waits for a seat left out.</summary>
    public ImmutableArray<User> SeatHoldersOf(Group root)
    {
        var places = World.SelfAndDescendants(root)
            .SelectMany(group => World.Projects.Of(group.Id).Select(project => project.Place).Prepend(group.Place));
        return [.. places
            .SelectMany(place => World.MemberRowsOf(place, MemberRelations.Direct | MemberRelations.Invited))
            .Where(member => member.AccessLevel > AccessLevel.Guest && !member.IsAwaiting)
            .Select(member => member.UserId)
            .Distinct()
            .Order()
            .Select(World.Users.Get)
            .Where(user => user is { Kind: UserKind.Human, State: UserState.Active })];
    }

    /// <summary>The viewer's own memberships and, for an admin, anybody's.</summary>
    public ImmutableArray<Membership> MembershipsOf(User user)
        => [.. World.Memberships.All
            .Where(member => member.UserId == user.Id && World.IsCurrent(member) && CanSee(member.Place))];

    private Membership Counted(Place place, MemberRelations relations, IEnumerable<Membership> ways)
    {
        var highest = ways.MaxBy(member => member.AccessLevel)!;
        return place.Kind == PlaceKind.Group || relations == MemberRelations.Direct
            ? highest
            : (ways.FirstOrDefault(member => member.Place == place) ?? highest) with
            {
                AccessLevel = World.GrantedLevel(place, highest.UserId),
            };
    }
}
