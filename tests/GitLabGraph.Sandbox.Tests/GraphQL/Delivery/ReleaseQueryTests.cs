using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Delivery;

public sealed class ReleaseQueryTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Fact]
    public async Task One_tells_its_assets_milestones_and_links()
    {
        using var client = sandboxes.As("developer");

        var release = (await client.DataAsync("""
            { project(fullPath: "acme/platform/api") { release(tagName: "v1.1.0") {
                name tagPath upcomingRelease historicalRelease commit { sha } author { username } milestones { nodes { title } }
                assets { count links { nodes { linkType directAssetPath directAssetUrl url } } sources { nodes { format } } }
                links { selfUrl editUrl } } } }
            """)).At("project.release");

        release.At("assets.count").GetInt32().ShouldBe(8);
        release.At("assets.links.nodes").EnumerateArray().Select(row => row.Text("linkType"))
            .ShouldBe(["OTHER", "RUNBOOK", "IMAGE", "PACKAGE"]);
        release.At("assets.sources.nodes").GetArrayLength().ShouldBe(4);
        release.At("milestones.nodes").GetArrayLength().ShouldBe(1);
        release.At("links").Text("editUrl").ShouldBe(release.At("links").Text("selfUrl") + "/edit");
    }

    [Fact]
    public async Task A_groups_are_those_of_its_own_projects_in_the_order_of_their_day()
    {
        using var client = sandboxes.As("developer");

        var data = await client.DataAsync("""
            { root: group(fullPath: "acme") { releases { count } }
              group(fullPath: "acme/platform") { releases { count nodes { releasedAt upcomingRelease } } } }
            """);

        var releases = data.At("group.releases");
        data.At("root.releases").Number("count").ShouldBe(0);
        releases.Number("count").ShouldBe(10);
        releases.GetProperty("nodes").EnumerateArray().Select(row => row.Text("releasedAt")).ShouldBeInOrder(SortDirection.Descending);
        releases.GetProperty("nodes")[0].GetProperty("upcomingRelease").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Guests_of_a_private_project_learn_the_tag_but_nothing_that_leads_into_the_code()
    {
        using var client = sandboxes.As("guest");

        var release = (await client.DataAsync("""
            { project(fullPath: "acme/platform/data/warehouse") { releases { nodes {
                name tagName tagPath commit { sha } links { selfUrl editUrl openedIssuesUrl } } } } }
            """)).At("project.releases.nodes")[0];

        release.Text("name").ShouldStartWith("Release-");
        release.Text("tagName").ShouldStartWith("v1.");
        release.GetProperty("tagPath").ValueKind.ShouldBe(JsonValueKind.Null);
        release.GetProperty("commit").ValueKind.ShouldBe(JsonValueKind.Null);
        release.At("links").Text("selfUrl").ShouldNotBeNull();
        release.At("links").Text("editUrl").ShouldBeNull();
        release.At("links").Text("openedIssuesUrl").ShouldBeNull();
    }
}
