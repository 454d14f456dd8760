using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Delivery;

public sealed class EnvironmentTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task No_environment_has_an_empty_name()
    {
        var answer = await lab.AskAsync("{ repo(path: \"acme/platform/api\") { environment(name: \"\") { name } } }");

        answer.ShouldBeClean().At("repo.environment").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Environments_take_one_request_a_repo_side_by_side()
    {
        var answer = await lab.AskAsync(
            """
            { group(path: "acme/platform") { repos(first: 5) { nodes { path environments(first: 100) { totalCount nodes {
              name tier tierRaw state stateRaw externalUrl createdAt updatedAt repo { path } } } } } } }
            """);
        var api = answer.At("group.repos.nodes").EnumerateArray()
            .First(static repo => repo.GetProperty("path").GetString() == "acme/platform/api");
        var hidden = answer.At("group.repos.nodes").EnumerateArray().Where(static repo =>
            repo.GetProperty("environments").GetProperty("nodes").ValueKind == JsonValueKind.Null);
        var nodes = api.GetProperty("environments").GetProperty("nodes").EnumerateArray().ToList();

        answer.Upstream.Count.ShouldBe(1 + answer.At("group.repos.nodes").GetArrayLength());
        // Where continuous integration is switched off GitLab says so.
        answer.Codes.ShouldBe(hidden.Select(static _ => "FORBIDDEN"));
        api.GetProperty("environments").GetProperty("totalCount").GetInt32().ShouldBe(nodes.Count);
        nodes.Select(static one => one.GetProperty("tier").GetString()).ShouldBeSubsetOf(
            ["PRODUCTION", "STAGING", "TESTING", "DEVELOPMENT", "OTHER", null]);
        nodes.ShouldAllBe(static one => one.GetProperty("repo").GetProperty("path").GetString() == "acme/platform/api");
    }

    [Theory]
    [InlineData("state: STOPPED", "review/4-old-menu")]
    [InlineData("search: \"produ\"", "production")]
    [InlineData("name: \"staging\"", "staging")]
    public async Task Environments_are_filtered(string where, string name)
    {
        var answer = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ environments(where: {{ {where} }}) {{ nodes {{ name }} }} }} }}")).ShouldBeClean();

        answer.At("repo.environments.nodes").EnumerateArray().Select(static one => one.GetProperty("name").GetString()).ShouldBe([name]);
    }

    [Theory]
    [InlineData("search: \"pr\"")]
    [InlineData("search: \"production\", name: \"production\"")]
    [InlineData("state: UNKNOWN")]
    public async Task What_GitLab_cannot_filter_by_is_refused_before_it_is_asked(string where)
    {
        var answer = await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ name environments(where: {{ {where} }}) {{ nodes {{ name }} }} }} }}");

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Text("repo.name").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_environment_of_no_such_name_is_null() =>
        (await lab.AskAsync("""{ repo(path: "acme/platform/api") { environment(name: "nowhere") { name } } }"""))
            .ShouldBeClean().At("repo.environment").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public async Task An_environment_and_its_last_deployment_are_found_by_their_ids()
    {
        const string Environment = "id name tier state createdAt repo { path description } lastDeployment { id number status sha "
            + "environment { id name repo { path description } } repo { path description } }";
        var first = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ environment(name: \"production\") {{ {Environment} }} }} }}"))
            .ShouldBeClean().At("repo.environment");
        var id = first.GetProperty("id").GetString();
        var deployment = first.GetProperty("lastDeployment").GetProperty("id").GetString();

        var again = (await lab.AskAsync(
            $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ id ... on Environment {{ {Environment} }} "
                + "... on Deployment { number sha } } }",
            new { ids = new[] { id, deployment } })).ShouldBeClean();

        again.At("nodes.0").GetRawText().ShouldBe(first.GetRawText());
        again.At("nodes.1.number").GetInt32().ShouldBe(first.GetProperty("lastDeployment").GetProperty("number").GetInt32());
    }

    [Theory]
    [InlineData("Environment")]
    [InlineData("Deployment")]
    public async Task An_id_whose_number_is_a_path_leads_nowhere(string type)
    {
        var project = (await lab.AskAsync("""{ repo(path: "acme/platform/api") { id } }""")).Text("repo.id");
        var key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(project)).Split(':')[2];
        var id = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:developer:{key}/1/../../members"));

        var answer = await lab.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id });

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Upstream.ShouldNotContain(static request => request.Target.Contains("members", StringComparison.Ordinal));
    }
}
