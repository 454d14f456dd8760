using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Commits made through the API. Files of other branches than the default one are not kept apart.</summary>
public sealed class CommitChanges
{
    private readonly WorldChanges _changes;

    internal CommitChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Commit> Create(Viewer viewer, Project project, CommitDraft draft)
    {
        lock (_changes.Gate)
        {
            var branch = World.FindBranch(project.Id, draft.Branch);
            if (!viewer.CanPushTo(project, branch))
            {
                return Refusal.Forbidden("You are not allowed to push into this branch");
            }

            if (branch is null && !project.IsEmpty)
            {
                var start = draft.StartBranch is null ? null : World.FindBranch(project.Id, draft.StartBranch);
                if (start is null)
                {
                    return new Refusal(
                        RefusalKind.BadRequest, "You can only create or edit files when you are on a branch");
                }

                branch = _changes.Branches.Add(project.Id, draft.Branch, start.Sha);
            }

            if (Apply(project, draft) is { } refusal)
            {
                return refusal;
            }

            var commit = World.Commits.Put(
                Add(viewer, project, draft.Message, branch is null ? [] : [branch.Sha]) with { Files = Files(draft) });
            branch ??= _changes.Branches.Add(project.Id, draft.Branch, commit.Sha);
            World.Branches.Put(branch with { Sha = commit.Sha, IsMerged = false });
            var now = World.Clock.Tick();
            World.Projects
                .Put(project with { DefaultBranch = project.DefaultBranch ?? draft.Branch, LastActivityAt = now });
            MoveHeads(project, draft.Branch, commit.Sha, now);
            return commit;
        }
    }

    internal Commit Add(Viewer viewer, Project project, string message, IEnumerable<string> parents)
    {
        var now = World.Clock.Tick();
        var id = World.Commits.NextId();
        return World.Commits.Put(new Commit
        {
            Id = id,
            ProjectId = project.Id,
            Sha = Traces.Sha($"{project.FullPath} commit {id}"),
            ParentShas = [.. parents],
            Title = message.Split('\n')[0],
            Message = message,
            AuthorName = viewer.User!.Name,
            AuthorEmail = viewer.User.Email,
            AuthoredAt = now,
            CommittedAt = now,
        });
    }

    private Refusal? Apply(Project project, CommitDraft draft)
    {
        foreach (var action in draft.Actions)
        {
            var wanted = action.Kind == "move" ? action.PreviousPath : action.Path;
            var file = World.Files.Of(project.Id).FirstOrDefault(file => file.Path == wanted);
            if (action.Kind == "create" ? file is not null : file is null)
            {
                return new Refusal(RefusalKind.BadRequest, file is null
                    ? "A file with this name doesn't exist"
                    : "A file with this name already exists");
            }

            if (action.Kind == "delete")
            {
                World.Files.Remove(file!.Id);
                continue;
            }

            World.Files.Put(new RepositoryFile
            {
                Id = file?.Id ?? World.Files.NextId(),
                ProjectId = project.Id,
                Path = action.Path,
                Content = action.Content,
            });
        }

        return null;
    }

    private static ImmutableArray<DiffStat> Files(CommitDraft draft) =>
        [.. draft.Actions.Select(action => action.Kind == "delete"
            ? new DiffStat(action.Path, 0, 1)
            : new DiffStat(action.Path, action.Content.Split('\n').Length, 0))];

    /// <summary>A push to a source branch moves the head of its open merge requests.</summary>
    private void MoveHeads(Project project, string branch, string sha, DateTimeOffset now)
    {
        foreach (
            var request in World.MergeRequests.Of(project.Id)
                .Where(request => request.IsOpen && request.SourceBranch == branch))
        {
            var moved = request with { HeadSha = sha, UpdatedAt = now, Approvals = [] };
            World.MergeRequests.Put(moved with { DiffStats = World.FilesOf(moved, request.DiffStats) });
            _changes.Traces.SystemNote(request.AsTarget, request.AuthorId, now, "commit", "added 1 commit");
        }
    }
}
