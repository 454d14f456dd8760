using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Releases;

/// <summary>The fields of a release that may reach GitLab.</summary>
[ObjectType<Release>]
internal static class ReleaseFields
{
    /// <summary>
    /// What can be downloaded or read with it; GitLab's archives of the code are not among them.
    /// </summary>
    public static ValueTask<IReadOnlyList<ReleaseAsset>> GetAssetsAsync(
        [Parent] Release release, IResolverContext context) =>
        PagelessLists.ReadAsync(
            context,
            release.Remote.Object("assets")?.Object("links"),
            ListPlace.Below(release.Repo, repo => Ask(repo, release), "release", "assets"),
            ReleaseNeeds.Assets);

    private static UpstreamSelection Ask(UpstreamSelection repo, Release release)
    {
        var asked = repo.Add(new UpstreamField("release").With("tagName", "String!", release.TagName ?? "")).Below;
        asked.TypeName = "Release";
        return asked;
    }
}
