using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Releases;

/// <summary>What the fields of a release need from GitLab's <c>Release</c>.</summary>
internal static class ReleaseNeeds
{
    /// <summary>The releases of a project.</summary>
    public static readonly ListNeed OfProject = new("releases", Add)
    {
        Arguments = static field => new ArgumentList()
            .Add("sort", "ReleaseSort", SortOf(field.Given<ReleaseOrder?>("orderBy"))).Arguments,
    };

    /// <summary>What belongs to a release.</summary>
    public static readonly PagelessList<ReleaseAsset> Assets = new("links", Asset, ReleaseMapping.AssetFrom)
    {
        Place = static release => release.Object("assets", "ReleaseAssets"),
    };

    private static readonly NeedTable Table = new("Release", "Release", "id")
    {
        ["tagName"] = Needs.Leaves("tagName"),
        ["name"] = Needs.Leaves("name"),
        ["description"] = Needs.Leaves("description"),
        ["descriptionHtml"] = Needs.Leaves("descriptionHtml"),
        ["author"] = Needs.Object("author", UserNeeds.Add),
        ["commit"] = Needs.Object("commit", CommitNeeds.Add),
        ["milestones"] = Milestones,

        // By its tag a release is found again where it has more links than a page holds.
        ["assets"] = Needs.All(Needs.Leaves("tagName"), Assets.Add),
        ["isUpcoming"] = Needs.Leaves("upcomingRelease"),
        ["url"] = Needs.ObjectLeaves("links", "ReleaseLinks", "selfUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["releasedAt"] = Needs.Leaves("releasedAt"),
    };

    public static void Add(UpstreamSelection release, PlannedField holder) => Table.Add(release, holder);

    // GitLab lets a release have a hundred milestones.
    private static void Milestones(UpstreamSelection release, PlannedField field) =>
        MilestoneNeeds.Add(release.Add(new UpstreamField("milestones") { IsConnection = true }
            .With("first", "Int", PageRequest.LargestUpstreamSize)).Below.Object("nodes"), field);

    private static void Asset(UpstreamSelection link, PlannedField field)
    {
        link.TypeName = "ReleaseAssetLink";
        link.Leaf("name").Leaf("linkType").Leaf("url");
    }

    private static string? SortOf(ReleaseOrder? order) => order switch
    {
        null => null,
        ReleaseOrder.ReleasedAtAsc => "RELEASED_AT_ASC",
        ReleaseOrder.ReleasedAtDesc => "RELEASED_AT_DESC",
        ReleaseOrder.CreatedAtAsc => "CREATED_ASC",
        _ => "CREATED_DESC",
    };
}
