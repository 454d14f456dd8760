using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Repos;

/// <summary>Where branches come from: REST, as GitLab's GraphQL knows little more than their names.</summary>
internal static class BranchSource
{
    /// <summary>A branch by name.</summary>
    public static async ValueTask<Branch?> FindAsync(IResolverContext context, Repo repo, string name)
    {
        if (name is "" or "." || name.Contains("..", StringComparison.Ordinal))
        {
            // Git has no such branches, and the path would be that of all branches or of what lies above them.
            return null;
        }

        var path = $"projects/{repo.UpstreamNumber}/repository/branches/{Uri.EscapeDataString(name)}";
        return await RestSource.FindAsync(context, repo.Remote.Account, path, "Branch") is { } branch
            ? BranchMapping.FromRest(branch, repo)
            : null;
    }

    /// <summary>A page of the branches.</summary>
    public static ValueTask<Connection<Branch>> ListAsync(IResolverContext context, Repo repo, string? search)
    {
        var query = search is null ? "" : $"?search={Uri.EscapeDataString(search)}";
        return OffsetLists.ReadAsync(
            context,
            repo.Remote.Account,
            $"projects/{repo.UpstreamNumber}/repository/branches{query}",
            branch => BranchMapping.FromRest(branch, repo));
    }
}
