using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Keeps webhooks; the world itself sends none.</summary>
public sealed class HookChanges
{
    private readonly WorldChanges _changes;

    internal HookChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Hook> Create(Viewer viewer, Place place, Func<Hook, Hook> fill)
    {
        if (!viewer.CanAdminister(place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var hook =
                fill(new Hook { Id = World.Hooks.NextId(), Place = place, Url = "", CreatedAt = World.Clock.Tick() });
            return Refuse(hook) is { } refusal ? refusal : World.Hooks.Put(hook);
        }
    }

    /// <summary>A new address clears the secret, as GitLab does, unless a secret comes with it.</summary>
    public Outcome<Hook> Update(Viewer viewer, Hook hook, Func<Hook, Hook> change)
    {
        if (!viewer.CanAdminister(hook.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var after = change(hook);
            if (after.Url != hook.Url && after.Token == hook.Token)
            {
                after = after with { Token = null };
            }

            return Refuse(after) is { } refusal ? refusal : World.Hooks.Put(after);
        }
    }

    public Refusal? Delete(Viewer viewer, Hook hook)
    {
        if (!viewer.CanAdminister(hook.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.Hooks.Remove(hook.Id);
            return null;
        }
    }

    private static Refusal? Refuse(Hook hook)
        => Uri.TryCreate(hook.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? null
            : new Refusal(RefusalKind.Unprocessable, "Invalid url given");
}
