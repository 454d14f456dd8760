using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Releases;

/// <summary>Turns GitLab's releases into ours. The only place that knows GitLab's words for them.</summary>
internal static class ReleaseMapping
{
    /// <summary>From GraphQL's <c>Release</c>.</summary>
    public static Release From(Remote release, Repo repo) => new()
    {
        Remote = release,
        Repo = repo,
        Id = GlobalId.Of("Release", release.Account, release.Number()),
        TagName = release.Filled("tagName"),
        Name = release.Filled("name"),
        Description = release.Filled("description"),
        DescriptionHtml = release.Filled("descriptionHtml"),
        Author = UserMapping.From(release.Object("author")),
        Commit = release.Object("commit") is { } commit ? CommitMapping.From(commit) : null,
        Milestones = [.. release.List("milestones").Select(MilestoneMapping.From)],
        IsUpcoming = release.Flag("upcomingRelease"),
        Url = release.Object("links")?.Address("selfUrl"),
        CreatedAt = release.Time("createdAt"),
        ReleasedAt = release.Time("releasedAt"),
    };

    /// <summary>From GraphQL's <c>ReleaseAssetLink</c>.</summary>
    public static ReleaseAsset AssetFrom(Remote link) => new(
        link.Word("name"),
        link.Text("linkType") switch
        {
            "PACKAGE" => ReleaseAssetKind.Package,
            "IMAGE" => ReleaseAssetKind.Image,
            "RUNBOOK" => ReleaseAssetKind.Runbook,
            _ => ReleaseAssetKind.Other,
        },
        link.Filled("linkType"),
        link.Address("url"));
}
