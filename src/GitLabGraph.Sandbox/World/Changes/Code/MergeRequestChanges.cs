using System.Collections.Immutable;
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
    private readonly IssueTraces _traces;

    internal MergeRequestChanges(WorldChanges changes)
    {
        _changes = changes;
        _labels = new LabelSet(changes);
        _traces = new IssueTraces(changes, _labels);
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
                AssigneeIds = Assignable(draft.AssigneeIds),
                Reviewers = [.. Assignable(draft.ReviewerIds)
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
            _traces.Assignees(request.AsTarget, [], request.AssigneeIds, viewer.User.Id, now);
            _labels.Trace(request.AsTarget, viewer.User.Id, now, [], request.LabelIds);
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
            var after = World.MergeRequests.Put(Apply(viewer, before, edit, now));
            Trace(before, after, viewer.User!.Id, now);
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

    private MergeRequest Apply(Viewer viewer, MergeRequest before, MergeRequestEdit edit, DateTimeOffset now)
    {
        var userId = viewer.User!.Id;
        var description = edit.Description.Or(before.Description);
        var after = before with
        {
            Title = edit.Title.Or(before.Title)!.Trim(),
            Description = description,
            ClosesIssueIds = edit.Description.IsGiven
                ? ClosingPattern.Find(World, World.Projects.Get(before.ProjectId), description)
                : before.ClosesIssueIds,
            TargetBranch = edit.TargetBranch.Or(before.TargetBranch),
            AssigneeIds = edit.AssigneeIds.IsGiven ? Assignable(edit.AssigneeIds.Value) : before.AssigneeIds,
            Reviewers = edit.ReviewerIds.IsGiven
                ? ReviewersAfter(before, edit.ReviewerIds.Value, now)
                : before.Reviewers,
            LabelIds = LabelsAfter(viewer, before, edit),
            MilestoneId = edit.MilestoneId.Or(before.MilestoneId),
            RemovesSourceBranch = edit.RemovesSourceBranch.Or(before.RemovesSourceBranch),
            IsSquashed = edit.IsSquashed.Or(before.IsSquashed),
            IsDiscussionLocked = edit.IsDiscussionLocked.Or(before.IsDiscussionLocked),
            TimeEstimate = edit.TimeEstimate.Or(before.TimeEstimate),
            SubscriberIds = edit.Subscribe switch
            {
                true => before.SubscriberIds.Add(userId),
                false => before.SubscriberIds.Remove(userId),
                null => before.SubscriberIds,
            },
            UpdatedAt = now,
        };
        return edit.Close switch
        {
            true when after.IsOpen =>
                after with { State = MergeRequestState.Closed, ClosedAt = now, ClosedById = userId },
            false when after.State == MergeRequestState.Closed =>
                after with { State = MergeRequestState.Opened, ClosedAt = null, ClosedById = null },
            _ => after,
        };
    }

    private ImmutableArray<long> LabelsAfter(Viewer viewer, MergeRequest before, MergeRequestEdit edit)
    {
        var place = Place.OfProject(before.ProjectId);
        var kept = edit.LabelIds is null && edit.LabelTitles is null
            ? before.LabelIds
            : _labels.Apply([], [.. edit.LabelIds ?? [], .. _labels.IdsOf(viewer, place, edit.LabelTitles ?? [])], []);
        var removed = edit.RemoveLabelTitles.Select(title => _labels.Find(place, title)?.Id ?? 0);
        return _labels.Apply(
            kept,
            [.. edit.AddLabelIds, .. _labels.IdsOf(viewer, place, edit.AddLabelTitles)],
            [.. edit.RemoveLabelIds, .. removed]);
    }

    private ImmutableArray<Reviewer> ReviewersAfter(
        MergeRequest before, ImmutableArray<long> wanted, DateTimeOffset now)
        => [.. Assignable(wanted).Select(id => before.Reviewers.FirstOrDefault(reviewer => reviewer.UserId == id)
            ?? new Reviewer(id, ReviewState.Unreviewed, now))];

    private ImmutableArray<long> Assignable(ImmutableArray<long> userIds)
        => [.. userIds.Distinct().Where(id => World.Users.Find(id) is { State: UserState.Active })];

    private void Trace(MergeRequest before, MergeRequest after, long userId, DateTimeOffset now)
    {
        if (before.Title != after.Title)
        {
            _changes.Traces.SystemNote(
                after.AsTarget, userId, now, "title", $"changed title from **{before.Title}** to **{after.Title}**");
        }

        if (before.Description != after.Description)
        {
            _changes.Traces.SystemNote(after.AsTarget, userId, now, "description", "changed the description");
        }

        if (before.TargetBranch != after.TargetBranch)
        {
            _changes.Traces.SystemNote(
                after.AsTarget,
                userId,
                now,
                "branch",
                $"changed target branch from `{before.TargetBranch}` to `{after.TargetBranch}`");
        }

        _traces.Assignees(after.AsTarget, before.AssigneeIds, after.AssigneeIds, userId, now);
        _labels.Trace(after.AsTarget, userId, now, before.LabelIds, after.LabelIds);
        _traces.Milestone(
            after.AsTarget, before.MilestoneId, after.MilestoneId, after.IsOpen ? "opened" : "closed", userId, now);
        if (before.State != after.State)
        {
            _changes.Traces.State(after.AsTarget, userId, now, after.IsOpen ? "reopened" : "closed");
        }
    }
}
