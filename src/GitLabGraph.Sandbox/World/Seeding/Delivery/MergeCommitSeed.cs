using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>The commit that each merged merge request put on its target branch, in the order of merging.</summary>
internal sealed class MergeCommitSeed(GitLabWorld world)
{
    public void Sow()
    {
        foreach (var request in world.MergeRequests.All
            .Where(request => request.State == MergeRequestState.Merged)
            .OrderBy(request => request.MergedAt)
            .ThenBy(request => request.Id))
        {
            SowOne(request, world.FindBranch(request.ProjectId, request.TargetBranch)!);
        }
    }

    private void SowOne(MergeRequest request, Branch target)
    {
        var merger = world.Users.Get(request.MergedById!.Value);
        var title = $"Merge branch '{request.SourceBranch}' into '{request.TargetBranch}'";
        var commit = world.Commits.Put(new Commit
        {
            Id = world.Commits.NextId(),
            ProjectId = request.ProjectId,
            Sha = request.MergeCommitSha!,
            ParentShas = [target.Sha, request.HeadSha],
            Title = title,
            Message = $"{title}\n\n{request.Title}",
            AuthorName = merger.Name,
            AuthorEmail = merger.Email,
            AuthoredAt = request.MergedAt!.Value,
            CommittedAt = request.MergedAt.Value,
        });
        world.Branches.Put(target with { Sha = commit.Sha });
    }
}
