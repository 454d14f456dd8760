using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.People;

/// <summary>Invites groups to projects.</summary>
public sealed class GroupShareChanges
{
    private readonly WorldChanges _changes;

    internal GroupShareChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<GroupShare> Add(
        Viewer viewer, Project project, Group group, AccessLevel level, DateOnly? expiresAt = null)
    {
        if (!viewer.CanAdminister(project.Place))
        {
            return Refusal.Forbidden();
        }

        if (!viewer.CanSee(group))
        {
            return Refusal.NotFound("Group");
        }

        lock (_changes.Gate)
        {
            return World.GroupShares.Of(project.Place).Any(share => share.GroupId == group.Id)
                ? new Refusal(RefusalKind.Conflict, "Group already shared with this group")
                : World.GroupShares.Put(new GroupShare
                {
                    Id = World.GroupShares.NextId(),
                    Place = project.Place,
                    GroupId = group.Id,
                    AccessLevel = level,
                    ExpiresAt = expiresAt,
                });
        }
    }
}
