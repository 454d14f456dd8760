using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Repos;

/// <summary>Turns GitLab's branches into ours.</summary>
internal static class BranchMapping
{
    /// <summary>From REST's branch.</summary>
    public static Branch FromRest(Remote branch, Repo repo) => new()
    {
        Remote = branch,
        Repo = repo,
        Name = branch.Word("name"),
        IsDefault = branch.Flag("default"),
        IsProtected = branch.Flag("protected"),
        IsMerged = branch.Flag("merged"),
        CanPush = branch.Boolean("can_push"),
        LastCommit = branch.Object("commit") is { } commit ? CommitMapping.FromRest(commit) : null,
        Url = branch.Address("web_url"),
    };
}
