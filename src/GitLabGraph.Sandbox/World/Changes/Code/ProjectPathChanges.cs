using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>
/// Gives projects another path, or another group. The old path leads to them until another project gets it.
/// </summary>
public sealed class ProjectPathChanges
{
    private readonly WorldChanges _changes;

    internal ProjectPathChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Project> Rename(Viewer viewer, Project project, string path) =>
        viewer.CanAdminister(project.Place)
            ? Relocate(project, project.GroupId is { } id ? World.Groups.Get(id) : null, path)
            : Refusal.Forbidden();

    public Outcome<Project> Transfer(Viewer viewer, Project project, Group target) =>
        viewer.CanOwn(project.Place) && viewer.LevelIn(target.Place) >= AccessLevel.Maintainer
            ? Relocate(project, target, project.Path)
            : Refusal.Forbidden();

    private Outcome<Project> Relocate(Project project, Group? group, string path)
    {
        lock (_changes.Gate)
        {
            var above = group?.FullPath ?? World.Users.Get(project.OwnerId!.Value).Username;
            var (before, to) = (World.Projects.Get(project.Id), $"{above}/{path}");

            if (string.Equals(before.FullPath, to, StringComparison.OrdinalIgnoreCase))
            {
                return before;
            }

            if (World.FindProject(to) is not null || World.FindGroup(to) is not null)
            {
                return Refusal.Invalid("path", "has already been taken");
            }

            var moved = before with
            {
                GroupId = group?.Id,
                Path = path,
                FullPath = to,
                NameWithNamespace = group is null ? before.NameWithNamespace : $"{group.FullName} / {before.Name}",
                UpdatedAt = World.Clock.Tick(),
            };
            World.Forward(before, moved);
            return moved;
        }
    }
}
