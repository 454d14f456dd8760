using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Releases; a tag that does not exist is made with its release.</summary>
public sealed class ReleaseChanges
{
    private readonly WorldChanges _changes;

    internal ReleaseChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Release> Create(Viewer viewer, Project project, ReleaseDraft draft)
    {
        if (viewer.LevelIn(project.Place) < AccessLevel.Developer)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            if (World.Releases.Of(project.Id).Any(release => release.TagName == draft.TagName))
            {
                return new Refusal(RefusalKind.Conflict, "Release already exists");
            }

            if (World.FindCommit(project.Id, draft.Reference ?? project.DefaultBranch ?? "") is not { } commit)
            {
                return new Refusal(RefusalKind.Unprocessable, "Ref is not specified");
            }

            if (World.FindTag(project.Id, draft.TagName) is null)
            {
                World.Tags.Put(new Tag
                {
                    Id = World.Tags.NextId(),
                    ProjectId = project.Id,
                    Name = draft.TagName,
                    Sha = commit.Sha,
                });
            }

            var now = World.Clock.Tick();
            return World.Releases.Put(new Release
            {
                Id = World.Releases.NextId(),
                ProjectId = project.Id,
                TagName = draft.TagName,
                Name = draft.Name ?? draft.TagName,
                Description = draft.Description ?? "",
                Sha = commit.Sha,
                AuthorId = viewer.User!.Id,
                CreatedAt = now,
                ReleasedAt = draft.ReleasedAt ?? now,
            });
        }
    }

    public Outcome<Release> Update(Viewer viewer, Release release, ReleaseDraft draft)
    {
        if (viewer.LevelIn(Place.OfProject(release.ProjectId)) < AccessLevel.Developer)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            return World.Releases.Put(release with
            {
                Name = draft.Name ?? release.Name,
                Description = draft.Description ?? release.Description,
                ReleasedAt = draft.ReleasedAt ?? release.ReleasedAt,
            });
        }
    }

    public Refusal? Delete(Viewer viewer, Release release)
    {
        if (viewer.LevelIn(Place.OfProject(release.ProjectId)) < AccessLevel.Developer)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.Releases.Remove(release.Id);
            return null;
        }
    }
}
