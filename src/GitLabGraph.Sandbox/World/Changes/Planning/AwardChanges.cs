using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Emoji reactions: one of a name for each user and item.</summary>
public sealed class AwardChanges
{
    private readonly WorldChanges _changes;

    internal AwardChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Award> Add(Viewer viewer, Target target, string name)
    {
        if (viewer.User is null || !viewer.CanSee(target))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return World.Awards.Of(target).Any(award => award.UserId == viewer.User.Id && award.Name == name)
                ? Refusal.NotFound("Award Emoji Name has already been taken")
                : World.Awards.Put(new Award
                {
                    Id = World.Awards.NextId(),
                    Target = target,
                    UserId = viewer.User.Id,
                    Name = name,
                    CreatedAt = World.Clock.Tick(),
                });
        }
    }

    public Refusal? Remove(Viewer viewer, Award award)
    {
        if (viewer.User is null || (award.UserId != viewer.User.Id && !viewer.IsAdmin))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.Awards.Remove(award.Id);
            return null;
        }
    }
}
