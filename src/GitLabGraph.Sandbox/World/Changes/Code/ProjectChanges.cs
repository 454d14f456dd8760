using System.Globalization;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Creates, changes, archives and deletes projects.</summary>
public sealed class ProjectChanges
{
    private readonly WorldChanges _changes;

    internal ProjectChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Project> Create(Viewer viewer, ProjectDraft draft)
    {
        if (viewer.User is not { IsExternal: false } user)
        {
            return Refusal.Forbidden();
        }

        var group = draft.GroupId is { } id ? World.Groups.Find(id) : null;
        if (draft.GroupId is not null && (group is null || viewer.LevelIn(group.Place) < AccessLevel.Developer))
        {
            return Refusal.Invalid("namespace", "is not valid");
        }

        var path = draft.Path ?? Slug(draft.Name ?? "");
        if (path.Length == 0)
        {
            return Refusal.Blank("name");
        }

        lock (_changes.Gate)
        {
            var fullPath = $"{group?.FullPath ?? user.Username}/{path}";
            if (World.FindProject(fullPath) is not null || World.FindGroup(fullPath) is not null)
            {
                return Refusal.Invalid("path", "has already been taken");
            }

            return Add(viewer, draft, group, user, fullPath, path);
        }
    }

    /// <summary>Applies a change that the caller has checked the fields of; Maintainers may.</summary>
    public Outcome<Project> Update(Viewer viewer, Project project, Func<Project, Project> change)
    {
        if (!viewer.CanAdminister(project.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return World.Projects.Put(change(World.Projects.Get(project.Id)) with { UpdatedAt = World.Clock.Tick() });
        }
    }

    /// <summary>GitLab marks it first and deletes it after some days.</summary>
    public Outcome<Project> Delete(Viewer viewer, Project project)
    {
        if (!viewer.CanOwn(project.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return World.Projects
                .Put(project with { MarkedForDeletionOn = World.Clock.Today, UpdatedAt = World.Clock.Tick() });
        }
    }

    private Project Add(Viewer viewer, ProjectDraft draft, Group? group, User user, string fullPath, string path)
    {
        var now = World.Clock.Tick();
        var id = World.Projects.NextId();
        var project = new Project
        {
            Id = id,
            NamespaceId = 11_000 + id,
            GroupId = group?.Id,
            OwnerId = group is null ? user.Id : null,
            CreatorId = user.Id,
            Name = draft.Name ?? path,
            Path = path,
            FullPath = fullPath,
            NameWithNamespace = $"{group?.FullName ?? user.Name} / {draft.Name ?? path}",
            Description = draft.Description,
            Visibility = draft.Visibility,
            Topics = draft.Topics,
            CreatedAt = now,
            UpdatedAt = now,
            LastActivityAt = now,
        };
        World.Remember(project);
        if (group is not null && viewer.LevelIn(group.Place) < AccessLevel.Owner)
        {
            World.Memberships.Put(new Membership
            {
                Id = World.Memberships.NextId(),
                Place = project.Place,
                UserId = user.Id,
                AccessLevel = AccessLevel.Maintainer,
                CreatedAt = now,
                UpdatedAt = now,
                CreatedById = user.Id,
            });
        }

        if (draft.HasReadme)
        {
            AddReadme(viewer, project, draft.DefaultBranch);
        }

        return World.Projects.Get(id);
    }

    private void AddReadme(Viewer viewer, Project project, string branch)
    {
        World.Files.Put(new RepositoryFile
        {
            Id = World.Files.NextId(),
            ProjectId = project.Id,
            Path = "README.md",
            Content = $"# {project.Name}\n",
        });
        var commit = _changes.Commits.Add(viewer, project, "Initial commit", []);
        World.Branches.Put(
            _changes.Branches.Add(
                project.Id,
                branch,
                commit.Sha) with { IsProtected = true, DevelopersCanPush = false, DevelopersCanMerge = false });
        World.Projects.Put(project with { DefaultBranch = branch });
    }

    private static string Slug(string name)
        => string
            .Concat(
                name.ToLower(CultureInfo.InvariantCulture).Select(
                    letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-')).Trim('-');
}
