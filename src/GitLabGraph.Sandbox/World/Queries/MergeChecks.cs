using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>
/// Why a merge request can or cannot be merged now: GitLab's checks, in GitLab's order; the first that fails is
/// told.
/// </summary>
public static class MergeChecks
{
    public static DetailedMergeStatus StatusOf(MergeRequest request, GitLabWorld world)
    {
        var project = world.Projects.Get(request.ProjectId);
        return request switch
        {
            { IsOpen: false } => DetailedMergeStatus.NotOpen,
            { IsDraft: true } => DetailedMergeStatus.DraftStatus,
            { HasConflicts: true } => DetailedMergeStatus.Conflict,
            _ when world.Options.IsEnterprise && WantsChanges(request) => DetailedMergeStatus.RequestedChanges,
            _ when ApprovalsLeft(request, project, world) > 0 => DetailedMergeStatus.NotApproved,
            _ => PipelineStatusOf(request, world) ?? DetailedMergeStatus.Mergeable,
        };
    }

    /// <summary>Null on CE, where approvals are optional and none is required.</summary>
    public static int? ApprovalsRequired(Project project, GitLabWorld world) =>
        world.Options.IsEnterprise ? project.ApprovalsRequired : null;

    public static int ApprovalsLeft(MergeRequest request, Project project, GitLabWorld world) =>
        Math.Max(0, (ApprovalsRequired(project, world) ?? 0) - request.Approvals.Length);

    private static bool WantsChanges(MergeRequest request) =>
        request.Reviewers.Any(reviewer => reviewer.State == ReviewState.RequestedChanges);

    private static DetailedMergeStatus? PipelineStatusOf(MergeRequest request, GitLabWorld world)
    {
        var pipeline = request.HeadPipelineId is { } id ? world.Pipelines.Find(id) : null;
        return pipeline?.Status switch
        {
            PipelineStatus.Failed or PipelineStatus.Canceled => DetailedMergeStatus.CiMustPass,
            PipelineStatus.Created or PipelineStatus.Pending or PipelineStatus.Running =>
                DetailedMergeStatus.CiStillRunning,
            _ => null,
        };
    }
}
