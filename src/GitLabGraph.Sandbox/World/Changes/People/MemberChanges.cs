using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.People;

/// <summary>Adds, changes and removes direct members of projects and groups.</summary>
public sealed class MemberChanges
{
    private readonly WorldChanges _changes;

    internal MemberChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Membership> Add(Viewer viewer, Place place, User user, MemberDraft draft)
    {
        if (!viewer.CanAdminister(place) || draft.AccessLevel > viewer.LevelIn(place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            if (Find(place, user.Id) is not null)
            {
                return new Refusal(RefusalKind.Conflict, "Member already exists");
            }

            if (RefuseLevel(place, user, draft.AccessLevel) is { } refusal)
            {
                return refusal;
            }

            var now = World.Clock.Tick();
            return World.Memberships.Put(new Membership
            {
                Id = World.Memberships.NextId(),
                Place = place,
                UserId = user.Id,
                AccessLevel = draft.AccessLevel,
                MemberRoleId = draft.MemberRoleId,
                ExpiresAt = draft.ExpiresAt,
                CreatedAt = now,
                UpdatedAt = now,
                CreatedById = viewer.User!.Id,
            });
        }
    }

    public Outcome<Membership> Update(Viewer viewer, Membership member, MemberDraft draft)
    {
        if (!viewer.CanAdminister(member.Place) || draft.AccessLevel > viewer.LevelIn(member.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return RefuseLevel(member.Place, World.Users.Get(member.UserId), draft.AccessLevel) is { } refusal
                ? refusal
                : World.Memberships.Put(member with
                {
                    AccessLevel = draft.AccessLevel,
                    ExpiresAt = draft.ExpiresAt,
                    MemberRoleId = draft.MemberRoleId,
                    UpdatedAt = World.Clock.Tick(),
                });
        }
    }

    /// <summary>Somebody may always leave, the last owner of a group aside.</summary>
    public Refusal? Remove(Viewer viewer, Membership member)
    {
        if (!viewer.CanAdminister(member.Place) && member.UserId != viewer.User?.Id)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var owners = World.Memberships.Of(member.Place).Count(other => other.AccessLevel == AccessLevel.Owner);
            if (member is { AccessLevel: AccessLevel.Owner, Place.Kind: PlaceKind.Group } && owners == 1)
            {
                return Refusal.Forbidden();
            }

            World.Memberships.Remove(member.Id);
            return null;
        }
    }

    public Membership? Find(Place place, long userId) =>
        World.Memberships.Of(place).FirstOrDefault(member => member.UserId == userId);

    /// <summary>Nobody gets less in a project than the groups above already give.</summary>
    private Refusal? RefuseLevel(Place place, User user, AccessLevel level)
    {
        if (!Enum.IsDefined(level) || level is AccessLevel.NoAccess or AccessLevel.Admin)
        {
            return Refusal.Invalid("access_level", "is not included in the list");
        }

        var above = World.AncestorsOf(place)
            .SelectMany(group => World.Memberships.Of(group.Place))
            .Where(member => member.UserId == user.Id)
            .Select(member => member.AccessLevel)
            .DefaultIfEmpty(AccessLevel.NoAccess)
            .Max();
        return level < above
            ? Refusal.Invalid("access_level",
                $"should be greater than or equal to {above} inherited membership from group {World.RootOf(place)?.Name}")
            : null;
    }
}
