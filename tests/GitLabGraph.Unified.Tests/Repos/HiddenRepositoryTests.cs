using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

/// <summary>
/// A repo may be seen whose repository may not: GitLab answers 404 Repository Not Found where it is switched off, 403
/// to guests of a private project, and null for <c>repository</c> to both.
/// </summary>
public sealed class HiddenRepositoryTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = """
        query($path: String!) { repo(path: $path) { path defaultBranch { name } branch(name: "main") { name }
            branches { nodes { name } } } }
        """;

    [Theory]
    [InlineData("developer", "NOT_FOUND")]
    [InlineData("guest", "FORBIDDEN")]
    public async Task Its_branches_are_an_error_and_not_none(string person, string code)
    {
        var path = person == "guest" ? await PrivateAsync() : await SwitchedOffAsync();
        var answer = await lab.AskAsync(Query, new { path }, lab.Link(person));

        answer.Text("repo.path").ShouldBe(path);
        answer.At("repo.defaultBranch").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("repo.branch").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("repo.branches.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.Order().ShouldBe(new[] { "FORBIDDEN", code, code }.Order());
    }

    [Fact]
    public async Task An_empty_repository_has_no_branches_and_that_is_no_error()
    {
        await lab.WriteAsync("projects", new { name = "hollow" });
        var answer = (await lab.AskAsync(Query, new { path = "dana/hollow" })).ShouldBeClean();

        answer.At("repo.defaultBranch").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("repo.branches.nodes").GetArrayLength().ShouldBe(0);
    }

    private async Task<string> SwitchedOffAsync()
    {
        await lab.WriteAsync("projects", new { name = "off", initialize_with_readme = true });
        await lab.ChangeAsync(HttpMethod.Put, "projects/dana%2Foff?repository_access_level=disabled", "developer");
        return "dana/off";
    }

    private async Task<string> PrivateAsync()
    {
        await lab.WriteAsync("projects", new { name = "secret", initialize_with_readme = true });
        var guest = (await lab.ReadAsync("user", "guest")).GetProperty("id").GetInt64();
        await lab.WriteAsync("projects/dana%2Fsecret/members", new { user_id = guest, access_level = 10 });
        return "dana/secret";
    }
}
