using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>What belongs to a release: source archives, for whoever may see the code, and links.</summary>
internal static class ReleaseAssetFields
{
    public static void Bind(FieldBindings bindings)
    {
        bindings.On<Release>("ReleaseAssets")
            .Field("count", (release, viewer) => release.Links.Length
                + (ReleaseFields.SeesCode(release, viewer) ? ReleaseAssetsEntity.Formats.Length : 0))
            .Connection("links", (release, _) => new Listing<LinkRow>(
                [.. release.Links.Reverse().Select(link => new LinkRow(link, release))],
                RowOrder<LinkRow>.ById(row => row.Link.Id, isDescending: true)))
            .Connection("sources", (release, context) => new Listing<SourceRow>(
                [.. Sources(release, context)], RowOrder<SourceRow>.ById(row => row.Number)));
        bindings.On<SourceRow>("ReleaseSource");
        bindings.On<LinkRow>("ReleaseAssetLink")
            .Field("id", row => Gid.Of("Releases::Link", row.Link.Id))
            .Field("name", row => row.Link.Name)
            .Field("url", row => row.Link.Url)
            .Field("linkType", row => row.Link.Type.ToUpperInvariant())
            .Field("directAssetPath", row => row.Link.FilePath)
            .Field("directAssetUrl", (row, context) => DirectPath(row, context) is { } path
                ? $"{context.BaseUrl()}/{path}" : row.Link.Url);
    }

    private static IEnumerable<SourceRow> Sources(Release release, IResolverContext context)
    {
        if (!ReleaseFields.SeesCode(release, context.Viewer()))
        {
            return [];
        }

        var project = ReleaseFields.ProjectOf(release, context.Viewer());
        return ReleaseAssetsEntity.Formats.Select((format, index) => new SourceRow(
            index, format, $"{context.BaseUrl()}/{ReleaseAssetsEntity.SourcePath(release, project, format)}"));
    }

    private static string? DirectPath(LinkRow row, IResolverContext context) => ReleaseAssetsEntity.DirectPath(
        row.Release, ReleaseFields.ProjectOf(row.Release, context.Viewer()), row.Link);
}
