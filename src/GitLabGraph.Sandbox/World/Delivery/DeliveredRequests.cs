using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>
/// Which merge requests a successful deployment brings: those whose merge commit lies between what the environment had
/// and what it gets; the first brings all that were merged into its branch. Each comes to an environment once.
/// </summary>
internal sealed class DeliveredRequests(GitLabWorld world)
{
    public ImmutableArray<long> Of(Deployment deployment)
    {
        var environment = world.Environments.Get(deployment.EnvironmentId);
        if (deployment.Status != DeploymentStatus.Success || environment.Folder is not null)
        {
            return [];
        }

        var before = world.Deployments.Of(deployment.ProjectId)
            .Where(row => row.EnvironmentId == environment.Id && row.Status == DeploymentStatus.Success)
            .ToArray();
        var known = before.SelectMany(row => row.MergeRequestIds).ToHashSet();
        return [.. Between(deployment, before.LastOrDefault()).Select(request => request.Id)
            .Where(id => !known.Contains(id))];
    }

    /// <summary>
    /// When a merge request reached production, which for GitLab is an environment or a folder of that name: at the
    /// first success there of the branch it was merged into. Its metrics tell it, beside what deployments brought.
    /// </summary>
    public DateTimeOffset? FirstInProduction(MergeRequest request) => world.Deployments.Of(request.ProjectId)
        .Where(row => row.Status == DeploymentStatus.Success
            && row.Ref == request.TargetBranch
            && row.FinishedAt >= request.MergedAt
            && world.Environments.Get(row.EnvironmentId) is var place
            && (place.Folder ?? place.Name) == "production")
        .Min(row => row.FinishedAt);

    private IEnumerable<MergeRequest> Between(Deployment deployment, Deployment? previous)
    {
        var merged = world.MergeRequests.Of(deployment.ProjectId)
            .Where(request => request.State == MergeRequestState.Merged && request.MergedAt <= deployment.CreatedAt);
        if (previous is null)
        {
            return merged.Where(request => request.TargetBranch == deployment.Ref);
        }

        var had = world.HistoryOf(deployment.ProjectId, previous.Sha).Select(commit => commit.Sha).ToHashSet();
        var gets = world.HistoryOf(deployment.ProjectId, deployment.Sha).Select(commit => commit.Sha).ToHashSet();
        return merged.Where(request => request.MergeCommitSha is { } sha && gets.Contains(sha) && !had.Contains(sha));
    }
}
