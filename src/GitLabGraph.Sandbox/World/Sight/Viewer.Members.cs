using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Sight;

public sealed partial class Viewer
{
    /// <summary>
    /// Members of a place, by user id. With inherited ones each user comes once, with the highest level; the row
    /// tells by its <see cref="Membership.Place"/> where it was given.
    /// </summary>
    public ImmutableArray<Membership> MembersOf(Place place, bool withInherited)
    {
        var places = withInherited ? World.WithAncestors(place) : [place];
        return [.. places
            .SelectMany(above => World.Memberships.Of(above))
            .Where(IsCurrent)
            .GroupBy(member => member.UserId)
            .Select(rows => rows.MaxBy(member => member.AccessLevel)!)
            .OrderBy(member => member.UserId)];
    }

    /// <summary>Everybody who costs a seat of a root group: members of it or of anything below it, guests on
    /// Ultimate and bots left out.</summary>
    public ImmutableArray<User> SeatHoldersOf(Group root)
    {
        var places = World.SelfAndDescendants(root)
            .SelectMany(group => World.Projects.Of(group.Id).Select(project => project.Place).Prepend(group.Place));
        return [.. places
            .SelectMany(place => World.Memberships.Of(place))
            .Where(member => IsCurrent(member) && member.AccessLevel > AccessLevel.Guest)
            .Select(member => member.UserId)
            .Distinct()
            .Order()
            .Select(World.Users.Get)
            .Where(user => user is { Kind: UserKind.Human, State: UserState.Active })];
    }

    /// <summary>The viewer's own memberships and, for an admin, anybody's.</summary>
    public ImmutableArray<Membership> MembershipsOf(User user)
        => [.. World.Memberships.All
            .Where(member => member.UserId == user.Id && IsCurrent(member) && CanSee(member.Place))];
}
