using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>A project's default branch as it grew: by merging, after its first commits.</summary>
internal sealed class Trunk
{
    private readonly Commit[] _merges;
    private readonly Commit _first;

    public Trunk(GitLabWorld world, Project project)
    {
        var commits = world.Commits.Of(project.Id).ToDictionary(commit => commit.Sha);
        List<Commit> merges = [];
        var at = commits[world.FindBranch(project.Id, project.DefaultBranch!)!.Sha];
        for (; at.ParentShas.Length == 2; at = commits[at.ParentShas[0]])
        {
            merges.Add(at);
        }

        merges.Reverse();
        _merges = [.. merges];
        _first = at;
    }

    /// <summary>What stood at its end at a moment.</summary>
    public string ShaAt(DateTimeOffset moment)
        => (_merges.LastOrDefault(commit => commit.CommittedAt <= moment) ?? _first).Sha;
}
