using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.People;

/// <summary>
/// Gives groups another path, or another group above, with all that is in them. GitLab's API finds no group by an old
/// path; projects, it does.
/// </summary>
public sealed class GroupPathChanges
{
    private readonly WorldChanges _changes;

    internal GroupPathChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Group> Rename(Viewer viewer, Group group, string path) => viewer.CanOwn(group.Place)
        ? Relocate(group, group.ParentId is { } id ? World.Groups.Get(id) : null, path)
        : Refusal.Forbidden();

    /// <summary>Below another group, or to the top.</summary>
    public Outcome<Group> Transfer(Viewer viewer, Group group, Group? parent) =>
        viewer.CanOwn(group.Place) && (parent is null || viewer.CanOwn(parent.Place))
            ? Relocate(group, parent, group.Path)
            : Refusal.Forbidden();

    private Outcome<Group> Relocate(Group group, Group? parent, string path)
    {
        lock (_changes.Gate)
        {
            var before = World.Groups.Get(group.Id);
            var fullPath = parent is null ? path : $"{parent.FullPath}/{path}";

            if (string.Equals(before.FullPath, fullPath, StringComparison.OrdinalIgnoreCase))
            {
                return before;
            }

            if (World.FindGroup(fullPath) is not null || World.FindUser(fullPath) is not null)
            {
                return new Refusal(
                    RefusalKind.BadRequest, "Failed to save group {:path=>[\"has already been taken\"]}");
            }

            var below = World.SelfAndDescendants(before).ToList();
            var fullName = parent is null ? before.Name : $"{parent.FullName} / {before.Name}";
            below.ForEach(one => World.Forward(one, one with
            {
                FullPath = fullPath + one.FullPath[before.FullPath.Length..],
                FullName = fullName + one.FullName[before.FullName.Length..],
                UpdatedAt = World.Clock.Tick(),
            }));
            ForwardProjects(below);
            return World.Groups.Put(World.Groups.Get(group.Id) with { Path = path, ParentId = parent?.Id });
        }
    }

    private void ForwardProjects(List<Group> groups)
    {
        foreach (var group in groups.Select(one => World.Groups.Get(one.Id)))
        {
            foreach (var project in World.Projects.All.Where(project => project.GroupId == group.Id).ToList())
            {
                World.Forward(project, project with
                {
                    FullPath = $"{group.FullPath}/{project.Path}",
                    NameWithNamespace = $"{group.FullName} / {project.Name}",
                });
            }
        }
    }
}
