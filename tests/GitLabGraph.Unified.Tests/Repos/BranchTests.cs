using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

public sealed class BranchTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("../branches/main")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a..b")]
    public async Task A_name_of_no_branch_is_null(string name) =>
        (await lab.AskAsync("query($name: String!) { repo(path: \"acme/platform/api\") { branch(name: $name) { name } } }", new { name }))
            .ShouldBeClean().At("repo.branch").ValueKind.ShouldBe(JsonValueKind.Null);

    [Theory]
    [InlineData("perf/", "perf/100%-cpu")]
    [InlineData("^perf/", "perf/100%-cpu")]
    [InlineData("%-cpu$", "perf/100%-cpu")]
    [InlineData("^100%", null)]
    [InlineData("/100%$", null)]
    [InlineData("^perf/100%-cpu$", "perf/100%-cpu")]
    [InlineData("^perf$", null)]
    [InlineData("PERF/", "perf/100%-cpu")]
    [InlineData("^perf/*cpu$", "perf/100%-cpu")]
    [InlineData("perf/^", null)]
    public async Task Branches_are_searched_by_a_part_a_beginning_or_an_end_of_the_name(string search, string? name) =>
        (await lab.AskAsync(
            "query($search: String!) { repo(path: \"acme/platform/api\") { branches(search: $search) { nodes { name } } } }", new { search }))
            .ShouldBeClean().At("repo.branches.nodes").EnumerateArray().Select(static branch => branch.GetProperty("name").GetString())
            .ShouldBe(name is null ? [] : [name]);

    [Theory]
    [InlineData("main")]
    [InlineData("fix/#42-crash")]
    [InlineData("perf/100%-cpu")]
    [InlineData("plus+sign and-more")]
    public async Task A_branch_is_found_by_whatever_name_git_admits(string name) =>
        (await lab.AskAsync("query($name: String!) { repo(path: \"acme/platform/api\") { branch(name: $name) { name } } }", new { name }))
            .ShouldBeClean().Text("repo.branch.name").ShouldBe(name);
}
