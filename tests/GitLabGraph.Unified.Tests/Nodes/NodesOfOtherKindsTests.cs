using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Nodes;

/// <summary>Nodes that are no entities of GitLab's GraphQL: what REST has of a repo, and what GitLab has no ids for.</summary>
public sealed class NodesOfOtherKindsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("branches", "Branch", "name url isDefault")]
    [InlineData("environments", "Environment", "name state externalUrl")]
    [InlineData("deployments", "Deployment", "status createdAt environment { name }")]
    public async Task What_hangs_on_a_repo_is_the_same_by_its_id(string list, string type, string fields)
    {
        var listed = (await lab.AskAsync($"{{ repo(path: \"acme/platform/api\") {{ {list}(first: 1) {{ nodes {{ id {fields} }} }} }} }}"))
            .ShouldBeClean().At($"repo.{list}.nodes.0");
        var ask = async (string more) => (await lab.AskAsync(
            $"query($id: ID!) {{ node(id: $id) {{ ... on {type} {{ id {fields} {more} }} }} }}",
            new { id = listed.GetProperty("id").GetString() })).ShouldBeClean();

        (await ask("")).At("node").ToString().ShouldBe(listed.ToString());
        (await ask("repo { id path name url }")).Text("node.repo.path").ShouldBe("acme/platform/api");
    }

    [Theory]
    [InlineData("open", "Open", "TO_DO", true)]
    [InlineData("closed", "Closed", "DONE", false)]
    public async Task The_statuses_of_an_instance_without_its_own_need_no_request(string key, string name, string category, bool isDefault)
    {
        var answer = (await lab.AskAsync(
            "query($id: ID!) { node(id: $id) { ... on TicketStatus { name category isDefault } } }",
            new { id = new GlobalId("TicketStatus", "developer", key).ToString() })).ShouldBeClean();

        answer.Text("node.name").ShouldBe(name);
        answer.Text("node.category").ShouldBe(category);
        answer.At("node.isDefault").GetBoolean().ShouldBe(isDefault);
        answer.Upstream.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("level-30", 30, "Developer")]
    [InlineData("level-33", 33, "Level 33")]
    public async Task A_built_in_role_needs_no_request(string key, int level, string name)
    {
        var answer = (await lab.AskAsync(
            "query($id: ID!) { node(id: $id) { ... on Role { name accessLevel kind } } }",
            new { id = new GlobalId("Role", "developer", key).ToString() })).ShouldBeClean();

        answer.At("node.accessLevel").GetInt32().ShouldBe(level);
        answer.Text("node.name").ShouldBe(name);
        answer.Text("node.kind").ShouldBe("BUILT_IN");
        answer.Upstream.ShouldBeEmpty();
    }
}
