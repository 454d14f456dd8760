using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>
/// Creates, changes and deletes merge requests; see <see cref="MergeChanges"/> for merging and approving.
/// </summary>
public sealed class MergeRequestChanges
{
    private readonly WorldChanges _changes;
    private readonly LabelSet _labels;
    private readonly MergeRequestTraces _traces;
    private readonly MergeRequestRevisions _revisions;

    internal MergeRequestChanges(WorldChanges changes)
    {
        _changes = changes;
        _labels = new LabelSet(changes);
        _traces = new MergeRequestTraces(changes, _labels);
        _revisions = new MergeRequestRevisions(changes.World, _labels);
    }

    private GitLabWorld World => _changes.World;

    public Outcome<MergeRequest> Create(Viewer viewer, Project source, MergeRequestDraft draft)
    {
        var target = draft.TargetProjectId is { } id ? World.Projects.Find(id) : source;
        if (target is null || !viewer.CanSeeCode(target))
        {
            return Refusal.NotFound("Project");
        }

        lock (_changes.Gate)
        {
            if (Refuse(viewer, source, target, draft) is { } refusal)
            {
                return refusal;
            }

            var now = World.Clock.Tick();
            var place = target.Place;
            var plans = viewer.CanPlanIn(place);
            var request = World.MergeRequests.Put(new MergeRequest
            {
                Id = World.MergeRequests.NextId(),
                Iid = _changes.Numbers
                    .Next("merge_request", place, () => World.MergeRequests.Of(target.Id).Select(other => other.Iid)),
                ProjectId = target.Id,
                SourceProjectId = source.Id,
                Title = draft.Title!.Trim(),
                Description = draft.Description,
                SourceBranch = draft.SourceBranch,
                TargetBranch = draft.TargetBranch,
                HeadSha = World.FindBranch(source.Id, draft.SourceBranch)!.Sha,
                BaseSha = World.FindBranch(target.Id, draft.TargetBranch)!.Sha,
                AuthorId = viewer.User!.Id,
                AssigneeIds = _revisions.Assignable(draft.AssigneeIds),
                Reviewers = [.. _revisions.Assignable(draft.ReviewerIds)
                    .Select(reviewer => new Reviewer(reviewer, ReviewState.Unreviewed, now))],
                LabelIds = plans ? _labels.Apply([], _labels.IdsOf(viewer, place, draft.LabelTitles), []) : [],
                ClosesIssueIds = ClosingPattern.Find(World, target, draft.Description),
                MilestoneId = plans ? draft.MilestoneId : null,
                RemovesSourceBranch = draft.RemovesSourceBranch,
                IsSquashed = draft.IsSquashed,
                AllowsCollaboration = draft.AllowsCollaboration,
                CreatedAt = now,
                UpdatedAt = now,
                SubscriberIds = [viewer.User.Id],
            });
            World.MergeRequests.Put(request = request with { DiffStats = World.FilesOf(request, []) });
            _traces.Created(request, viewer.User.Id, now);
            return request;
        }
    }

    public Outcome<MergeRequest> Update(Viewer viewer, MergeRequest request, MergeRequestEdit edit)
    {
        if (!viewer.CanUpdate(request))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var before = World.MergeRequests.Get(request.Id);
            if (string.IsNullOrWhiteSpace(edit.Title.Or(before.Title)))
            {
                return Refusal.Blank("title");
            }

            if (edit.TargetBranch.Changes(before.TargetBranch)
                && World.FindBranch(before.ProjectId, edit.TargetBranch.Value) is null)
            {
                return new Refusal(RefusalKind.BadRequest, "Target branch is invalid");
            }

            var now = World.Clock.Tick();
            var after = World.MergeRequests.Put(_revisions.Apply(viewer, before, edit, now));
            _traces.Changed(before, after, viewer.User!.Id, now);
            return after;
        }
    }

    /// <summary>Anybody who sees a merge request may follow it; that does not touch it.</summary>
    public Outcome<MergeRequest> Subscribe(Viewer viewer, MergeRequest request, bool isWanted)
    {
        if (viewer.User is null || !viewer.CanSee(request))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var before = World.MergeRequests.Get(request.Id);
            var subscribers = isWanted
                ? before.SubscriberIds.Add(viewer.User.Id)
                : before.SubscriberIds.Remove(viewer.User.Id);
            return World.MergeRequests.Put(before with { SubscriberIds = subscribers });
        }
    }

    public Refusal? Delete(Viewer viewer, MergeRequest request)
    {
        if (!viewer.CanOwn(Place.OfProject(request.ProjectId)) && request.AuthorId != viewer.User?.Id)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.MergeRequests.Remove(request.Id);
            return null;
        }
    }

    private Refusal? Refuse(Viewer viewer, Project source, Project target, MergeRequestDraft draft)
    {
        if (viewer.LevelIn(source.Place) < AccessLevel.Developer || target.IsArchived || !target.HasMergeRequests)
        {
            return Refusal.Forbidden();
        }

        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            return Refusal.Blank("title");
        }

        if (World.FindBranch(source.Id, draft.SourceBranch) is null)
        {
            return Refusal.Invalid("source_branch", $"\"{draft.SourceBranch}\" does not exist");
        }

        if (World.FindBranch(target.Id, draft.TargetBranch) is null)
        {
            return Refusal.Invalid("target_branch", $"\"{draft.TargetBranch}\" does not exist");
        }

        if (source.Id == target.Id && draft.SourceBranch == draft.TargetBranch)
        {
            return new Refusal(
                RefusalKind.Invalid, "You can't use same project/branch for source and target", "branch_conflict");
        }

        var open = World.MergeRequests.Of(target.Id).FirstOrDefault(other =>
            other.IsOpen
                && other.SourceProjectId == source.Id
                && other.SourceBranch == draft.SourceBranch
                && other.TargetBranch == draft.TargetBranch);
        return open is null
            ? null
            : new Refusal(
                RefusalKind.Conflict, $"Another open merge request already exists for this source branch: !{open.Iid}");
    }
}
