using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.People;

/// <summary>Creates, changes and deletes groups.</summary>
public sealed class GroupChanges
{
    private readonly WorldChanges _changes;

    internal GroupChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Group> Create(Viewer viewer, GroupDraft draft)
    {
        var parent = draft.ParentId is { } id ? World.Groups.Find(id) : null;
        if (viewer.User is not { IsExternal: false }
            || (draft.ParentId is not null
                && (parent is null || viewer.LevelIn(parent.Place) < AccessLevel.Maintainer)))
        {
            return Refusal.Forbidden();
        }

        if (string.IsNullOrWhiteSpace(draft.Name) || string.IsNullOrWhiteSpace(draft.Path))
        {
            return Refusal.Blank(string.IsNullOrWhiteSpace(draft.Name) ? "name" : "path");
        }

        lock (_changes.Gate)
        {
            var fullPath = parent is null ? draft.Path : $"{parent.FullPath}/{draft.Path}";
            return World.FindGroup(fullPath) is not null || World.FindUser(fullPath) is not null
                ? new Refusal(RefusalKind.BadRequest, "Failed to save group {:path=>[\"has already been taken\"]}")
                : Add(viewer, draft, parent, fullPath);
        }
    }

    public Outcome<Group> Update(Viewer viewer, Group group, Func<Group, Group> change)
    {
        if (!viewer.CanOwn(group.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return World.Groups.Put(change(World.Groups.Get(group.Id)) with { UpdatedAt = World.Clock.Tick() });
        }
    }

    private Group Add(Viewer viewer, GroupDraft draft, Group? parent, string fullPath)
    {
        var now = World.Clock.Tick();
        var group = new Group
        {
            Id = World.Groups.NextId(),
            ParentId = parent?.Id,
            Name = draft.Name!,
            Path = draft.Path!,
            FullPath = fullPath,
            FullName = parent is null ? draft.Name! : $"{parent.FullName} / {draft.Name}",
            Description = draft.Description ?? "",
            Visibility = draft.Visibility,
            CreatedAt = now,
            UpdatedAt = now,
        };
        World.Remember(group);
        World.Memberships.Put(new Membership
        {
            Id = World.Memberships.NextId(),
            Place = group.Place,
            UserId = viewer.User!.Id,
            AccessLevel = AccessLevel.Owner,
            CreatedAt = now,
            UpdatedAt = now,
        });
        return group;
    }
}
