using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// GitLab 15.0 finds groups by their paths only; later ones list them by a search, and only from 17 on by ids and the
/// other filters.
/// </summary>
public sealed class OldGroupTests(OldCommunityLab lab, OldGroupTests.SearchingLab searching)
    : IClassFixture<OldCommunityLab>, IClassFixture<OldGroupTests.SearchingLab>
{
    private const string Shown = "nodes { id path fullName visibility url createdAt } totalCount pageInfo { hasNextPage }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_group_is_found_by_its_id_and_whatever_hangs_on_it(bool isOldest)
    {
        var (gitLab, account) = Of(isOldest);
        var id = (await gitLab.AskAsync("{ group(path: \"acme\") { id } }", null, account)).ShouldBeClean().Text("group.id");
        var answer = (await gitLab.AskAsync(
            """
            query($id: ID!) {
              group(id: $id) { path parent { path } members(first: 2) { nodes { user { username } } }
                subgroups(first: 1) { nodes { path } } }
              node(id: $id) { ... on Group { fullName } }
              pullRequests(where: { group: $id }, first: 3) { nodes { repo { path } } }
              groups(where: { parent: $id }, first: 2) { nodes { path } }
            }
            """,
            new { id },
            account)).ShouldBeClean();

        answer.Text("group.path").ShouldBe("acme");
        answer.At("group.members.nodes").GetArrayLength().ShouldBe(2);
        answer.Text("node.fullName").ShouldNotBeEmpty();
        answer.Text("pullRequests.nodes.0.repo.path").ShouldStartWith("acme/");
        answer.Text("groups.nodes.0.path").ShouldStartWith("acme/");
    }

    [Fact]
    public async Task When_a_group_was_made_is_told_by_REST_where_GraphQL_does_not_know_it()
    {
        var made = (await lab.ReadAsync("groups/acme")).GetProperty("created_at").GetDateTimeOffset();

        var answer = (await lab.AskAsync("{ group(path: \"acme\") { createdAt } }")).ShouldBeClean();

        answer.At("group.createdAt").GetDateTimeOffset().ShouldBe(made);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Groups_are_listed_with_their_filters_and_completed(bool isOldest)
    {
        var (gitLab, account) = Of(isOldest);
        var shown = (await gitLab.AskAsync(
            $"{{ groups(where: {{ topLevelOnly: true }}, orderBy: PATH_DESC, first: 50) {{ {Shown} }} }}", null, account)).ShouldBeClean();
        var paths = shown.At("groups.nodes").EnumerateArray().Select(static node => node.GetProperty("path").GetString()!).ToList();
        var whole = (await gitLab.AskAsync(
            "{ groups(where: { topLevelOnly: true }, orderBy: PATH_DESC, first: 50) "
                + "{ nodes { path workspaces(first: 1) { nodes { path } } } } }",
            null,
            account)).ShouldBeClean();

        paths.ShouldNotBeEmpty();
        paths.ShouldAllBe(static path => !path.Contains('/'));
        paths.ShouldBe(paths.OrderDescending(StringComparer.OrdinalIgnoreCase));
        shown.At("groups.totalCount").GetInt32().ShouldBe(paths.Count);
        whole.At("groups.nodes").EnumerateArray().Select(static node => node.GetProperty("path").GetString()).ShouldBe(paths);
        whole.At("groups.nodes").EnumerateArray()
            .Any(static node => node.GetProperty("workspaces").GetProperty("nodes").GetArrayLength() > 0).ShouldBeTrue();
    }

    [Fact]
    public async Task Groups_are_paged_through()
    {
        const string query = """
            query($after: String) { groups(first: 2, after: $after) { nodes { path } pageInfo { hasNextPage endCursor } } }
            """;
        var all = (await lab.AskAsync($"{{ groups(first: 100) {{ {Shown} }} }}")).ShouldBeClean();
        var walked = new List<string>();
        string? after = null;

        do
        {
            var page = (await lab.AskAsync(query, new { after })).ShouldBeClean();
            walked.AddRange(page.At("groups.nodes").EnumerateArray().Select(static node => node.GetProperty("path").GetString()!));
            after = page.At("groups.pageInfo.hasNextPage").GetBoolean() ? page.Text("groups.pageInfo.endCursor") : null;
        }
        while (after is not null);

        walked.ShouldBe(all.At("groups.nodes").EnumerateArray().Select(static node => node.GetProperty("path").GetString()!));
    }

    [Fact]
    public async Task An_order_that_neither_way_has_is_told()
    {
        var answer = await lab.AskAsync("{ groups(orderBy: CREATED_AT_ASC) { nodes { path } } }");

        answer.Codes.ShouldBe(["VERSION_TOO_OLD"]);
        answer.At("groups.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private (UnifiedLab Lab, LinkedAccount Account) Of(bool isOldest)
    {
        UnifiedLab gitLab = isOldest ? lab : searching;
        return (gitLab, gitLab.Link());
    }

    /// <summary>An instance that lists groups by a search only.</summary>
    public sealed class SearchingLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { Version = new GitLabVersion(16, 2, 4) };
    }
}
