using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>The releases of a project, or of a group's own projects: those below it are not asked.</summary>
internal static class ReleaseListing
{
    public static Listing<Release> Of(Project project, IResolverContext context) => Ordered(
        context.Viewer().CanReadReleases(project) ? context.Viewer().World.Releases.Of(project.Id) : [], context);

    public static Listing<Release> Of(Group group, IResolverContext context)
    {
        var viewer = context.Viewer();
        return Ordered(
            viewer.CanReadReleases(group)
                ? viewer.World.Projects.Of(group.Id)
                    .Where(viewer.CanReadReleases)
                    .SelectMany(project => viewer.World.Releases.Of(project.Id))
                : [],
            context);
    }

    public static Release? Find(Project project, IResolverContext context) =>
        context.Viewer().CanReadReleases(project)
            ? context.Viewer().World.Releases.Of(project.Id)
                .FirstOrDefault(release => release.TagName == context.Text("tagName"))
            : null;

    private static Listing<Release> Ordered(IEnumerable<Release> releases, IResolverContext context)
    {
        var sort = context.Text("sort") ?? "RELEASED_AT_DESC";
        var isByRelease = sort.StartsWith("RELEASED_AT", StringComparison.Ordinal);
        var order = new RowOrder<Release>(
            isByRelease ? "released_at" : "created_at",
            release => RowOrder<Release>.Sortable(isByRelease ? release.ReleasedAt : release.CreatedAt),
            release => release.Id,
            sort.EndsWith("DESC", StringComparison.Ordinal));
        return new Listing<Release>(
            [.. releases.Order(Comparer<Release>.Create(
                (left, right) => order.Compare(left, order.Key(right), right.Id)))],
            order);
    }
}
