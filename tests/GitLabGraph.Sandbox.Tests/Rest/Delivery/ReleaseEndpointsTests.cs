using System.Net;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.Rest.Delivery;

public sealed class ReleaseEndpointsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "projects/acme%2Fplatform%2Fapi/releases";

    [Fact]
    public async Task Come_by_their_day_and_by_their_making()
    {
        using var client = sandboxes.As("reporter");

        var newest = await client.JsonAsync(Api);
        var oldest = await client.JsonAsync($"{Api}?order_by=created_at&sort=asc");

        newest.EnumerateArray().Select(row => row.Text("released_at")).ShouldBeInOrder(SortDirection.Descending);
        newest[0].GetProperty("upcoming_release").GetBoolean().ShouldBeTrue();
        oldest.EnumerateArray().Select(row => row.Text("created_at")).ShouldBeInOrder();
    }

    [Fact]
    public async Task Tell_what_they_have_and_leave_out_what_they_lack()
    {
        using var client = sandboxes.As("developer");

        var whole = await client.JsonAsync($"{Api}/v1.1.0?include_html_description=true");
        var old = await client.JsonAsync($"{Api}/v0.8.0");

        whole.GetProperty("assets").GetProperty("links").GetArrayLength().ShouldBe(4);
        whole.GetProperty("assets").Number("count").ShouldBe(8);
        whole.Text("description_html").ShouldNotBeNull().ShouldContain("<p");
        whole.GetProperty("_links").Text("edit_url").ShouldNotBeNull();
        whole.GetProperty("author").Text("username").ShouldBe("olivia");
        old.TryGetProperty("author", out _).ShouldBeFalse();
        old.TryGetProperty("commit_path", out _).ShouldBeFalse();
        old.TryGetProperty("description_html", out _).ShouldBeFalse();
        old.GetProperty("commit").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_tag_with_a_slash_is_found()
    {
        using var client = sandboxes.As("developer");

        (await client.JsonAsync($"{Api}/v0.9.1%2Fhotfix")).Text("tag_name").ShouldBe("v0.9.1/hotfix");
    }

    [Fact]
    public async Task Guests_of_a_private_project_learn_neither_name_nor_tag()
    {
        const string Private = "projects/acme%2Fplatform%2Fdata%2Fwarehouse/releases";
        using var client = sandboxes.As("guest");

        var first = (await client.JsonAsync(Private))[0];
        using var one = await client.GetAsync($"{Private}/v1.1.0", TestContext.Current.CancellationToken);

        first.Text("name").ShouldStartWith("Release-");
        first.TryGetProperty("tag_name", out _).ShouldBeFalse();
        first.TryGetProperty("commit", out _).ShouldBeFalse();
        first.GetProperty("assets").TryGetProperty("sources", out _).ShouldBeFalse();
        one.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_groups_are_those_of_its_own_projects()
    {
        using var client = sandboxes.As("guest");

        var platform = await client.JsonAsync("groups/acme%2Fplatform/releases?per_page=100");
        var root = await client.JsonAsync("groups/acme/releases");

        platform.GetArrayLength().ShouldBe(10);
        root.GetArrayLength().ShouldBe(0);
    }
}
