using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>Lists that never end, whoever says so: a GitLab that is broken, a cache before it, or one that means harm.</summary>
public sealed class EndlessListTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Workspaces = "{ workspaces(first: 500) { nodes { path } pageInfo { hasNextPage endCursor } } }";
    private const string Branches = "{ repo(path: \"acme/platform/api\") { name branches(first: 500) { nodes { name } } } }";
    private const string Requests = "{ me { username } pullRequests(where: { scope: ALL }, first: 500) { nodes { title } } }";
    private const string Incidents = """
        { repo(path: "acme/platform/api") { name doraMetrics(from: "2020-01-01", to: "2026-12-31") { timeToRestoreService } } }
        """;

    private const string Same = "the cursor of ever";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_whose_cursor_never_changes_is_read_no_further(bool isEmpty)
    {
        var answer = await AskAsync(Workspaces, new EndlessGitLab(static _ => Same, isEmpty));

        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()
            .ShouldBe("GitLab's next page begins where this one did.");
        answer.At("workspaces.nodes").EnumerateArray().Select(static row => row.ToString()).ShouldBeUnique();
        (answer.At("workspaces.nodes").GetArrayLength() == 0).ShouldBe(isEmpty);
        answer.Upstream.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_of_empty_pages_is_told_as_far_as_it_was_read_and_can_be_read_on()
    {
        var answer = await AskAsync(Workspaces, new EndlessGitLab(static number => $"cursor {number}", isEmpty: true));

        answer.ShouldBeClean();
        answer.At("workspaces.nodes").GetArrayLength().ShouldBe(0);
        answer.At("workspaces.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        answer.Text("workspaces.pageInfo.endCursor").ShouldNotBeEmpty();
        answer.Upstream.Count.ShouldBeLessThan(30);
    }

    [Theory]
    [InlineData(Branches, true)]
    [InlineData(Requests, true)]
    [InlineData(Incidents, true)]
    [InlineData(Incidents, false)]
    public async Task One_of_numbered_pages_without_a_new_row_is_an_error(string query, bool isEmpty)
    {
        var answer = await AskAsync(query, new EndlessGitLab(static _ => Same, isEmpty), isGraphQL: false);

        answer.Codes.Distinct().ShouldBe(["UPSTREAM_ERROR"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()
            .ShouldBe("GitLab's list goes on and on without a row that was not told already.");
        answer.Upstream.Count.ShouldBeLessThan(40);
    }

    /// <summary>A list that became shorter is looked for further to the front; one that says so each time never ends.</summary>
    [Theory]
    [InlineData(Branches)]
    [InlineData(Incidents)]
    public async Task One_whose_length_changes_with_every_page_is_an_error(string query)
    {
        var liar = new EndlessGitLab(static _ => Same, isEmpty: false) { Total = static number => number % 2 == 0 ? 1000 : 500 };

        var answer = await AskAsync(query, liar, isGraphQL: false);

        answer.Codes.Distinct().ShouldBe(["UPSTREAM_ERROR"]);
        answer.Upstream.Count.ShouldBeLessThan(40);
    }

    private async Task<LabAnswer> AskAsync(string query, EndlessGitLab endless, bool isGraphQL = true)
    {
        lab.Tampers = response => response.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("graphql", StringComparison.Ordinal)
            == isGraphQL ? endless.TamperAsync(response) : Task.CompletedTask;

        try
        {
            return await lab.AskAsync(query, null, lab.Link());
        }
        finally
        {
            lab.Tampers = null;
        }
    }
}
