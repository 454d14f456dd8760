using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Workspaces;

/// <summary>
/// GitLab cuts and counts a page of a group's projects before it takes out those that may not be seen
/// (<c>Namespaces::ProjectsFinder</c> asks nobody; <c>ConnectionRedaction</c>). Of a page that lost every row it tells
/// that there is more and no cursor to go on by.
/// </summary>
public sealed class HiddenWorkspacesTests(HiddenWorkspacesTests.HiddenLab lab) : IClassFixture<HiddenWorkspacesTests.HiddenLab>
{
    private const string Query = """
        query($first: Int!, $after: String) { group(path: "veil") { workspaceCount
            workspaces(first: $first, after: $after) { totalCount nodes { path } pageInfo { hasNextPage endCursor } } } }
        """;

    [Fact]
    public async Task A_page_that_holds_any_leads_on()
    {
        var page = (await lab.AskAsync(Query, new { first = 5 })).ShouldBeClean();
        var rest = (await lab.AskAsync(Query, new { first = 5, after = page.Text("group.workspaces.pageInfo.endCursor") })).ShouldBeClean();

        Paths(page).Concat(Paths(rest)).ShouldBe(["veil/open-2", "veil/open-1"]);
        page.At("group.workspaces.totalCount").GetInt32().ShouldBe(6);
        page.At("group.workspaceCount").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task A_page_of_hidden_ones_only_is_an_error_and_not_the_end()
    {
        var answer = await lab.AskAsync(Query, new { first = 2 });

        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        answer.At("group.workspaces.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("may not see");
    }

    private static IEnumerable<string?> Paths(LabAnswer answer) => answer.At("group.workspaces.nodes").EnumerateArray()
        .Select(static node => node.GetProperty("path").GetString());

    public sealed class HiddenLab : UnifiedLab, IAsyncLifetime
    {
        public new async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await WriteAsync("groups", new { name = "veil", path = "veil", visibility = "public" }, "owner");
            var group = (await ReadAsync("groups/veil", "owner")).GetProperty("id").GetInt64();

            // The newest come first.
            foreach (var name in (string[])["open-1", "hidden-1", "open-2", "hidden-2", "hidden-3", "hidden-4"])
            {
                var visibility = name.StartsWith("open", StringComparison.Ordinal) ? "public" : "private";
                await WriteAsync("projects", new { name, namespace_id = group, visibility }, "owner");
            }
        }
    }
}
