using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Merging, approving and rebasing.</summary>
public sealed class MergeChanges
{
    private readonly WorldChanges _changes;

    internal MergeChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    /// <summary>
    /// Merges at once; real GitLab takes a moment. Closes the issues the description promises to close.
    /// </summary>
    public Outcome<MergeRequest> Merge(Viewer viewer, MergeRequest request, MergeOptions options)
    {
        if (!viewer.CanMerge(request))
        {
            return new Refusal(RefusalKind.Unauthorized, "");
        }

        lock (_changes.Gate)
        {
            var before = World.MergeRequests.Get(request.Id);
            if (options.WaitsForChecks && IsWaiting(before))
            {
                return World.MergeRequests.Put(
                    before with { AutoMergeById = viewer.User!.Id, UpdatedAt = World.Clock.Tick() });
            }

            if (World.MergeStatusOf(before) != DetailedMergeStatus.Mergeable)
            {
                return new Refusal(RefusalKind.NotAllowed, "405 Method Not Allowed");
            }

            if (options.Sha is not null && options.Sha != before.HeadSha)
            {
                return new Refusal(RefusalKind.Conflict, $"SHA does not match HEAD of source branch: {before.HeadSha}");
            }

            return MergeNow(viewer, before, options);
        }
    }

    public Outcome<MergeRequest> Approve(Viewer viewer, MergeRequest request, string? sha)
    {
        lock (_changes.Gate)
        {
            var before = World.MergeRequests.Get(request.Id);
            var userId = viewer.User?.Id ?? 0;
            if (!viewer.CanApprove(before) || before.Approvals.Any(approval => approval.UserId == userId))
            {
                return new Refusal(RefusalKind.Unauthorized, "");
            }

            if (sha is not null && sha != before.HeadSha)
            {
                return new Refusal(RefusalKind.Conflict, $"SHA does not match HEAD of source branch: {before.HeadSha}");
            }

            var now = World.Clock.Tick();
            _changes.Traces.SystemNote(before.AsTarget, userId, now, "approved", "approved this merge request");
            return World.MergeRequests.Put(WithReview(before, userId, ReviewState.Approved) with
            {
                Approvals = before.Approvals.Add(new Approval(userId, now)),
                UpdatedAt = now,
            });
        }
    }

    public Outcome<MergeRequest> Unapprove(Viewer viewer, MergeRequest request)
    {
        lock (_changes.Gate)
        {
            var before = World.MergeRequests.Get(request.Id);
            var mine = before.Approvals.FirstOrDefault(approval => approval.UserId == viewer.User?.Id);
            if (mine is null)
            {
                return Refusal.NotFound();
            }

            var now = World.Clock.Tick();
            _changes.Traces
                .SystemNote(before.AsTarget, mine.UserId, now, "unapproved", "unapproved this merge request");
            return World.MergeRequests.Put(WithReview(before, mine.UserId, ReviewState.Unapproved) with
            {
                Approvals = before.Approvals.Remove(mine),
                UpdatedAt = now,
            });
        }
    }

    /// <summary>Puts the source branch on top of the target branch.</summary>
    public Outcome<MergeRequest> Rebase(Viewer viewer, MergeRequest request)
    {
        if (viewer.LevelIn(Place.OfProject(request.ProjectId)) < AccessLevel.Developer)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var before = World.MergeRequests.Get(request.Id);
            var target = World.FindBranch(before.ProjectId, before.TargetBranch);
            return World.MergeRequests
                .Put(before with { BaseSha = target?.Sha ?? before.BaseSha, UpdatedAt = World.Clock.Tick() });
        }
    }

    private bool IsWaiting(MergeRequest request) =>
        MergeChecks.StatusOf(request, World) is DetailedMergeStatus.CiStillRunning or DetailedMergeStatus.NotApproved;

    private MergeRequest MergeNow(Viewer viewer, MergeRequest before, MergeOptions options)
    {
        var userId = viewer.User!.Id;
        var project = World.Projects.Get(before.ProjectId);
        var target = World.FindBranch(project.Id, before.TargetBranch)!;
        var message = options.Message
            ?? $"Merge branch '{before.SourceBranch}' into '{before.TargetBranch}'\n\n{before.Title}";
        var commit = _changes.Commits.Add(viewer, project, message, [target.Sha, before.HeadSha]);
        World.Branches.Put(target with { Sha = commit.Sha });
        var removes = options.RemovesSourceBranch ?? before.RemovesSourceBranch;
        if (World.FindBranch(before.SourceProjectId ?? project.Id, before.SourceBranch)
            is { IsProtected: false } source)
        {
            Finish(source, removes);
        }

        var now = World.Clock.Tick();
        var merged = World.MergeRequests.Put(before with
        {
            State = MergeRequestState.Merged,
            MergeCommitSha = commit.Sha,
            MergedAt = now,
            MergedById = userId,
            AutoMergeById = null,
            UpdatedAt = now,
            IsSquashed = options.Squash ?? before.IsSquashed,
            RemovesSourceBranch = removes,
        });
        _changes.Traces.State(merged.AsTarget, userId, now, "merged");
        foreach (var issue in merged.ClosesIssueIds.Select(id => World.Issues.Find(id)))
        {
            if (issue is { IsOpen: true } && before.TargetBranch == project.DefaultBranch)
            {
                _changes.Issues.CloseBy(issue, userId, merged.Id, now);
            }
        }

        return merged;
    }

    private void Finish(Branch source, bool removes)
    {
        if (removes)
        {
            World.Branches.Remove(source.Id);
        }
        else
        {
            World.Branches.Put(source with { IsMerged = true });
        }
    }

    private static MergeRequest WithReview(MergeRequest request, long userId, ReviewState state) => request with
    {
        Reviewers = [.. request.Reviewers
            .Select(reviewer => reviewer.UserId == userId ? reviewer with { State = state } : reviewer)],
    };
}
