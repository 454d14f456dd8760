using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.People;

/// <summary>What administrators do to people.</summary>
public sealed class UserChanges
{
    private readonly WorldChanges _changes;

    internal UserChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    /// <summary>Blocks, bans, or takes it back.</summary>
    public Outcome<User> Put(Viewer viewer, User user, UserState state)
    {
        if (!viewer.IsAdmin)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return _changes.World.Users.Put(_changes.World.Users.Get(user.Id) with { State = state });
        }
    }
}
