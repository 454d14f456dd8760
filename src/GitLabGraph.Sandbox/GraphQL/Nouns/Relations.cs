using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Parents, children, links and merge requests of an item: only what the viewer may see.</summary>
internal static class Relations
{
    public static Issue? ParentOf(Issue issue, Viewer viewer) =>
        issue.ParentId is { } id && viewer.World.Issues.Find(id) is { } parent && viewer.CanSee(parent) ? parent : null;

    public static IEnumerable<Issue> ChildrenOf(Issue issue, Viewer viewer) =>
        viewer.World.Issues.All.Where(child => child.ParentId == issue.Id && viewer.CanSee(child));

    /// <summary>
    /// GitLab 18 counts children that may not be seen, and leaves them out of a page only when that is cut.
    /// </summary>
    public static Listing<Issue> Children(Issue issue, IResolverContext context)
    {
        var viewer = context.Viewer();
        var children = viewer.World.Issues.All.Where(child => child.ParentId == issue.Id);
        var wanted = context.Text("state") switch
        {
            "OPEN" => children.Where(child => child.IsOpen),
            "CLOSED" => children.Where(child => !child.IsOpen),
            _ => children,
        };
        return new Listing<Issue>([.. wanted], RowOrder<Issue>.ById(child => child.Id)) { IsTold = viewer.CanSee };
    }

    public static Listing<LinkedItem> Links(Issue issue, IResolverContext context)
    {
        var wanted = context.Text("filter") switch
        {
            "BLOCKS" => IssueLinkType.Blocks,
            "BLOCKED_BY" => IssueLinkType.IsBlockedBy,
            "RELATED" => IssueLinkType.RelatesTo,
            _ => (IssueLinkType?)null,
        };
        var viewer = context.Viewer();
        var links = viewer.World.LinksOf(issue.Id).Select(link => new LinkedItem(link.Link, link.Other, link.Type))
            .Where(link => wanted is null || link.Type == wanted);
        return new Listing<LinkedItem>(
            [.. links.OrderBy(link => link.Link.Id)], RowOrder<LinkedItem>.ById(link => link.Link.Id))
        {
            IsTold = link => viewer.CanSee(link.Other),
        };
    }

    public static int Count(Issue issue, Viewer viewer, IssueLinkType type) =>
        LinksOf(issue, viewer).Count(link => link.Type == type);

    public static IEnumerable<ClosingMergeRequest> ClosedBy(Issue issue, Viewer viewer) =>
        viewer.World.MergeRequests.All
            .Where(request => request.ClosesIssueIds.Contains(issue.Id) && viewer.CanSee(request))
            .Select(request => new ClosingMergeRequest(request));

    private static IEnumerable<LinkedItem> LinksOf(Issue issue, Viewer viewer) =>
        viewer.World.LinksOf(issue.Id)
            .Where(link => viewer.CanSee(link.Other))
            .Select(link => new LinkedItem(link.Link, link.Other, link.Type));
}
