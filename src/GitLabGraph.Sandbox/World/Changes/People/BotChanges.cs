using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.People;

/// <summary>The bots that project and group access tokens act as: members like others, without a seat.</summary>
public sealed class BotChanges
{
    private readonly WorldChanges _changes;

    internal BotChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    /// <summary>A bot that is a member of the place; nobody can give it more than they have themselves.</summary>
    public Outcome<User> Create(Viewer viewer, Place place, string name, AccessLevel level)
    {
        if (!viewer.CanAdminister(place) || level > viewer.LevelIn(place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            var id = World.Users.NextId();
            var kind = place.Kind == PlaceKind.Project ? "project" : "group";
            var username = $"{kind}_{place.Id}_bot_{Traces.Sha($"bot {id}")[..32]}";
            var bot = new User
            {
                Id = id,
                NamespaceId = 9000 + id,
                Username = username,
                Name = name,
                Email = $"{username}@noreply.example.com",
                Kind = UserKind.ProjectBot,
                CreatedAt = now,
            };
            World.Remember(bot);
            World.Memberships.Put(new Membership
            {
                Id = World.Memberships.NextId(),
                Place = place,
                UserId = id,
                AccessLevel = level,
                CreatedAt = now,
                UpdatedAt = now,
                CreatedById = viewer.User!.Id,
            });
            return bot;
        }
    }
}
