using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Releases;

/// <summary>The fields of a release that may reach GitLab.</summary>
[ObjectType<Release>]
internal static class ReleaseFields
{
    /// <summary>
    /// What can be downloaded or read with it; GitLab's archives of the code are not among them.
    /// </summary>
    public static async ValueTask<IReadOnlyList<ReleaseAsset>> GetAssetsAsync(
        [Parent] Release release, IResolverContext context)
    {
        var links = release.Remote.Object("assets")?.List("links") ?? [];

        // Only a full page may be followed by another: GitLab is asked for all of it again, with the cursors.
        if (links.Count == PageRequest.LargestUpstreamSize)
        {
            links = await ReadAllAsync(release, links, context);
        }

        return [.. links.Select(ReleaseMapping.AssetFrom)];
    }

    private static async ValueTask<IReadOnlyList<Remote>> ReadAllAsync(
        Release release, IReadOnlyList<Remote> first, IResolverContext context)
    {
        var all = new List<Remote>();

        try
        {
            for (var after = ""; after is not null;)
            {
                var page = await AskAsync(release, after.Length > 0 ? after : null, context);
                all.AddRange(page.List("nodes"));
                after = page.Object("pageInfo") is { } info && info.Flag("hasNextPage") ? info.Text("endCursor") : null;
            }
        }
        catch (GraphQLException failure)
        {
            // What was read stands.
            failure.Errors.ToList().ForEach(context.ReportError);
        }

        return all.Count > 0 ? all : first;
    }

    private static async Task<Remote> AskAsync(Release release, string? after, IResolverContext context)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };
        var found = selection.Add(
            new UpstreamField("release").With("tagName", "String!", release.TagName ?? "")).Below;
        found.TypeName = "Release";
        ReleaseNeeds.AddLinks(found, after).Object("pageInfo").Leaf("hasNextPage").Leaf("endCursor");
        var project = await Parts.FindAsync(context, new EntityQuestion(
            release.Repo.Remote.Account, EntityKind.Project, release.Repo.UpstreamNumber, selection), "The repo");
        return project.Object("release")?.Object("assets")?.Object("links")
            ?? throw UnifiedErrors.NotFound("The release is gone, or the linked account may not see its tag.");
    }
}
