using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World;

public sealed partial class GitLabWorld
{
    /// <summary>The first reason why a merge request cannot be merged, in the order GitLab checks.</summary>
    public DetailedMergeStatus MergeStatusOf(MergeRequest request)
    {
        if (!request.IsOpen)
        {
            return DetailedMergeStatus.NotOpen;
        }

        if (request.IsDraft)
        {
            return DetailedMergeStatus.DraftStatus;
        }

        if (request.HasConflicts)
        {
            return DetailedMergeStatus.Conflict;
        }

        if (Options.IsEnterprise && request.Reviewers.Any(reviewer => reviewer.State == ReviewState.RequestedChanges))
        {
            return DetailedMergeStatus.RequestedChanges;
        }

        return ApprovalsLeftOf(request) > 0 ? DetailedMergeStatus.NotApproved : DetailedMergeStatus.Mergeable;
    }

    /// <summary>0 on CE, where nobody can be required to approve.</summary>
    public int ApprovalsRequiredOf(MergeRequest request)
        => Options.IsEnterprise ? Projects.Get(request.ProjectId).ApprovalsRequired : 0;

    public int ApprovalsLeftOf(MergeRequest request)
        => Math.Max(0, ApprovalsRequiredOf(request) - request.Approvals.Length);

    /// <summary>CE knows no required approvals: there one approval is enough to be called approved.</summary>
    public bool IsApproved(MergeRequest request)
        => Options.IsEnterprise ? ApprovalsLeftOf(request) == 0 : request.Approvals.Length > 0;

    public Pipeline? HeadPipelineOf(MergeRequest request)
        => request.HeadPipelineId is { } id ? Pipelines.Find(id) : null;

    /// <summary>The files that a merge request's commits changed, and those known before.</summary>
    internal ImmutableArray<DiffStat> FilesOf(MergeRequest request, ImmutableArray<DiffStat> known)
    {
        ImmutableArray<DiffStat> pushed = [.. CommitsOf(request).SelectMany(commit => commit.Files)
            .GroupBy(file => file.Path)
            .Select(file => new DiffStat(file.Key, file.Sum(row => row.Additions), file.Sum(row => row.Deletions)))];
        return [.. known.Where(file => pushed.All(other => other.Path != file.Path)), .. pushed];
    }

    /// <summary>The commits of a merge request, newest first: those of its head that its base does not have.</summary>
    public IEnumerable<Commit> CommitsOf(MergeRequest request)
    {
        var known = HistoryOf(request.ProjectId, request.BaseSha).Select(commit => commit.Sha).ToHashSet();
        return HistoryOf(request.SourceProjectId ?? request.ProjectId, request.HeadSha)
            .Where(commit => !known.Contains(commit.Sha));
    }
}
