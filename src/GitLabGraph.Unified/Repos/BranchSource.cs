using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Repos;

/// <summary>Where branches come from: REST, as GitLab's GraphQL knows little more than their names.</summary>
internal static class BranchSource
{
    /// <summary>A branch by name.</summary>
    public static async ValueTask<Branch?> FindAsync(IResolverContext context, Repo repo, string name)
    {
        var path = $"projects/{repo.UpstreamNumber}/repository/branches/{Uri.EscapeDataString(name)}";
        return await RestSource.FindAsync(context, repo.Remote.Account, path) is { } branch
            ? BranchMapping.FromRest(branch, repo)
            : null;
    }

    /// <summary>
    /// A page of the branches. A cursor tells how many lie before it, as GitLab counts them in pages.
    /// </summary>
    public static async ValueTask<Connection<Branch>> ListAsync(IResolverContext context, Repo repo, string? search)
    {
        var page = new PlannedField(context).Page;
        var list = $"branches {repo.UpstreamNumber} {search}";
        var start = page.Cursor is { } cursor ? int.Parse(ListCursor.Read(list, cursor), CultureInfo.InvariantCulture)
            : 0;
        var slice = await ReadAsync(context, repo, search, start, page.Size);
        var edges = slice.Branches.Select((branch, index) => new Edge<Branch>(
            BranchMapping.FromRest(branch, repo),
            ListCursor.Write(list, (start + index + 1).ToString(CultureInfo.InvariantCulture)))).ToList();
        return new Connection<Branch>(
            edges,
            new ConnectionPageInfo(
                slice.HasMore, start > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor),
            slice.Total);
    }

    // REST counts in pages of one size: those that cover the slice are read, and what lies around it is dropped.
    private static async ValueTask<(List<Remote> Branches, bool HasMore, int? Total)> ReadAsync(
        IResolverContext context, Repo repo, string? search, int start, int size)
    {
        var perPage = start == 0 || start % Math.Max(size, 1) == 0
            ? Math.Clamp(size, 1, PageRequest.LargestUpstreamSize) : PageRequest.LargestUpstreamSize;
        var number = (start / perPage) + 1;
        var skip = start % perPage;
        var branches = new List<Remote>();

        while (true)
        {
            var query = search is null ? "" : $"&search={Uri.EscapeDataString(search)}";
            var part = await RestSource.ListAsync(
                context,
                repo.Remote.Account,
                $"projects/{repo.UpstreamNumber}/repository/branches?per_page={perPage}&page={number}{query}");
            var items = part.Items.ToList();
            branches.AddRange(items.Skip(skip));
            var hasNext = part.NextPage is null ? items.Count == perPage : part.NextPage.Length > 0;

            if (branches.Count >= size || !hasNext)
            {
                return ([.. branches.Take(size)], hasNext || branches.Count > size, part.Total);
            }

            (number, skip) = (number + 1, 0);
        }
    }
}
