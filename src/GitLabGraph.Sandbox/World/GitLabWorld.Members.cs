using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World;

public sealed partial class GitLabWorld
{
    /// <summary>
    /// The memberships that count in a place today by the given ways, somebody who came by two twice. Those of an
    /// invited group have no more than the invitation's level; <paramref name="isTold"/> picks invitations.
    /// </summary>
    public IEnumerable<Membership> MemberRowsOf(
        Place place, MemberRelations relations, Func<GroupShare, bool>? isTold = null)
    {
        var above = AncestorsOf(place).Select(group => group.Place);
        return
        [
            .. Of(MemberRelations.Direct, MembersAt, [place]),
            .. Of(MemberRelations.Inherited, MembersAt, above),
            .. Of(MemberRelations.Descendants, MembersAt, BelowOf(place)),
            .. Of(MemberRelations.Invited, InvitedTo, [place]),
            .. Of(MemberRelations.InvitedAbove, InvitedTo, above),
        ];

        IEnumerable<Membership> Of(
            MemberRelations way, Func<Place, IEnumerable<Membership>> members, IEnumerable<Place> places) =>
            relations.HasFlag(way) ? places.SelectMany(members) : [];

        IEnumerable<Membership> InvitedTo(Place to) => GroupShares.Of(to)
            .Where(share => IsCurrent(share) && isTold?.Invoke(share) != false)
            .SelectMany(InvitedBy);
    }

    /// <summary>
    /// People who have to do with a group by GitLab's <c>Autocomplete::GroupUsersFinder</c>: members of it, of groups
    /// above and below it, of projects below it, and of groups that were invited to any of them.
    /// </summary>
    public HashSet<long> RelatedTo(Place group)
    {
        const MemberRelations right = MemberRelations.Direct | MemberRelations.Invited;
        var groups = BelowOf(group).Prepend(group).ToList();
        var projects = groups.SelectMany(below => Projects.Of(below.Id)).Select(project => project.Place);
        return [.. AncestorsOf(group).Select(above => above.Place).Concat(groups).Concat(projects)
            .SelectMany(place => MemberRowsOf(place, right)).Select(member => member.UserId)];
    }

    /// <summary>The highest level that somebody has in a place by membership, by whichever way.</summary>
    public AccessLevel GrantedLevel(Place place, long userId) =>
        place.Kind == PlaceKind.Project && Projects.Find(place.Id)?.OwnerId == userId
            ? AccessLevel.Owner
            : WithAncestors(place).Max(above => LevelRightAt(above, userId));

    /// <summary>
    /// The level that is given on a place itself, to members and to those of invited groups. It is asked for whatever
    /// somebody may see, so it reads the rows as they are.
    /// </summary>
    public AccessLevel LevelRightAt(Place place, long userId)
    {
        var level = LevelOfMember(place, userId);
        foreach (var share in GroupShares.Of(place))
        {
            if (IsCurrent(share))
            {
                var invited = InvitedPlaces(share).Max(group => LevelOfMember(group, userId));
                level = (AccessLevel)Math.Max((int)level, Math.Min((int)invited, (int)share.AccessLevel));
            }
        }

        return level;
    }

    /// <summary>Notes that somebody was invited by e-mail.</summary>
    public void Invite(Place place, AccessLevel level) => Invitations.Put(new Membership
    {
        Id = Invitations.NextId(),
        Place = place,
        UserId = 0,
        AccessLevel = level,
        CreatedAt = Clock.Tick(),
        UpdatedAt = Clock.Tick(),
    });

    /// <summary>Makes somebody a member who waits for a seat.</summary>
    public void LetWait(Place place, User user, AccessLevel level) => Memberships.Put(new Membership
    {
        Id = Memberships.NextId(),
        Place = place,
        UserId = user.Id,
        AccessLevel = level,
        CreatedAt = Clock.Tick(),
        UpdatedAt = Clock.Tick(),
        IsAwaiting = true,
    });

    /// <summary>
    /// Notes that somebody asked for access. GitLab writes down the level that it would give: Developer.
    /// </summary>
    public void RequestAccess(Place place, User user) => AccessRequests.Put(new Membership
    {
        Id = AccessRequests.NextId(),
        Place = place,
        UserId = user.Id,
        AccessLevel = AccessLevel.Developer,
        CreatedAt = Clock.Tick(),
        UpdatedAt = Clock.Tick(),
    });

    /// <summary>Whether a membership has not expired.</summary>
    public bool IsCurrent(Membership member) => member.ExpiresAt is null || member.ExpiresAt > Clock.Today;

    private bool IsCurrent(GroupShare share) => share.ExpiresAt is null || share.ExpiresAt > Clock.Today;

    private IEnumerable<Membership> MembersAt(Place place) => Memberships.Of(place).Where(IsCurrent);

    private AccessLevel LevelOfMember(Place place, long userId)
    {
        var level = AccessLevel.NoAccess;
        foreach (var member in Memberships.Of(place))
        {
            if (member.UserId == userId && member.AccessLevel > level && IsCurrent(member) && !member.IsAwaiting)
            {
                level = member.AccessLevel;
            }
        }

        return level;
    }

    private IEnumerable<Membership> InvitedBy(GroupShare share) => InvitedPlaces(share)
        .SelectMany(MembersAt)
        .Select(member => member with
        {
            AccessLevel = (AccessLevel)Math.Min((int)member.AccessLevel, (int)share.AccessLevel),
            MemberRoleId = null,
        });

    // A project takes the members of the groups above the invited one, too; a group those of the invited one alone.
    private IEnumerable<Place> InvitedPlaces(GroupShare share) => share.Place.Kind == PlaceKind.Project
        ? WithAncestors(Place.OfGroup(share.GroupId))
        : [Place.OfGroup(share.GroupId)];

    private IEnumerable<Place> BelowOf(Place place) => place.GroupId is { } id && Groups.Find(id) is { } group
        ? SelfAndDescendants(group).Skip(1).Select(below => below.Place)
        : [];
}
