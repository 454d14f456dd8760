using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Creates, protects and deletes branches.</summary>
public sealed class BranchChanges
{
    private readonly WorldChanges _changes;

    internal BranchChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Branch> Create(Viewer viewer, Project project, string name, string reference)
    {
        if (!viewer.CanPushTo(project, null))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            if (World.FindBranch(project.Id, name) is not null)
            {
                return new Refusal(RefusalKind.BadRequest, "Branch already exists");
            }

            if (!IsValidName(name))
            {
                return new Refusal(RefusalKind.BadRequest, "Branch name is invalid");
            }

            return World.FindCommit(project.Id, reference) is { } commit
                ? Add(project.Id, name, commit.Sha)
                : new Refusal(
                    RefusalKind.BadRequest, $"Failed to create branch '{name}': invalid reference name '{reference}'");
        }
    }

    public Refusal? Delete(Viewer viewer, Project project, Branch branch)
    {
        if (!viewer.CanPushTo(project, null))
        {
            return Refusal.Forbidden();
        }

        if (branch.Name == project.DefaultBranch)
        {
            return Refusal.Forbidden("Cannot remove HEAD branch");
        }

        if (branch.IsProtected)
        {
            return Refusal.Forbidden("Protected branch can't be removed");
        }

        lock (_changes.Gate)
        {
            World.Branches.Remove(branch.Id);
            return null;
        }
    }

    /// <summary>Deletes what was merged, protected branches aside.</summary>
    public Refusal? DeleteMerged(Viewer viewer, Project project)
    {
        if (!viewer.CanPushTo(project, null))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            foreach (
                var branch in World.Branches.Of(project.Id)
                    .Where(branch => branch is { IsMerged: true, IsProtected: false }))
            {
                World.Branches.Remove(branch.Id);
            }

            return null;
        }
    }

    public Outcome<Branch> Protect(Viewer viewer, Branch branch, bool isProtected)
    {
        if (!viewer.CanAdminister(Place.OfProject(branch.ProjectId)))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return World.Branches.Put(branch with
            {
                IsProtected = isProtected,
                DevelopersCanPush = !isProtected,
                DevelopersCanMerge = !isProtected,
            });
        }
    }

    internal Branch Add(long projectId, string name, string sha) => World.Branches.Put(new Branch
    {
        Id = World.Branches.NextId(),
        ProjectId = projectId,
        Name = name,
        Sha = sha,
        DevelopersCanPush = true,
        DevelopersCanMerge = true,
    });

    /// <summary>The rules of git check-ref-format that people run into.</summary>
    private static bool IsValidName(string name)
        => name.Length > 0
           
                && !name.StartsWith('-')
                && !name.StartsWith('/')
                && !name.EndsWith('/')
                && !name.EndsWith(".lock", StringComparison.Ordinal)
            && !name.Contains("..", StringComparison.Ordinal) && !name.Contains("//", StringComparison.Ordinal)
            && name.IndexOfAny([' ', '~', '^', ':', '?', '*', '[', '\\', '\t', '\n']) < 0;
}
