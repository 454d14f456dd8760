using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>
/// The statuses of the top-level groups that the viewer belongs to, and GitLab's own: one for each name, of which a
/// group's own goes before GitLab's.
/// </summary>
internal static class AllowedStatuses
{
    public static Listing<IssueStatus> Of(IResolverContext context)
    {
        var viewer = context.Viewer();
        var roots = viewer.User is { } user
            ? viewer.MembershipsOf(user).Select(member => viewer.World.RootOf(member.Place)?.Id).ToHashSet()
            : [];
        var name = context.Text("name");
        var found = viewer.World.Statuses.All
            .Where(status => roots.Count > 0 && (status.RootGroupId is null || roots.Contains(status.RootGroupId)))
            .Where(status => name is null || status.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static status => status.RootGroupId is null)
            .DistinctBy(static status => status.Name.Trim().ToLowerInvariant());
        return new Listing<IssueStatus>([.. found], RowOrder<IssueStatus>.ById(static status => status.Id));
    }
}
