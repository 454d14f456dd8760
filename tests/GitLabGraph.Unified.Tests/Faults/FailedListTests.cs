using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>A list that could not be had leaves its fellows standing.</summary>
public sealed class FailedListTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task One_repos_branches_do_not_take_the_other_workspaces_along()
    {
        Break("projects/1010/repository/branches");

        var answer = await lab.AskAsync("{ workspaces(first: 20) { nodes { path repo { branches(first: 1) { nodes { name } } } } } }");

        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        var broken = answer.At("workspaces.nodes").EnumerateArray()
            .Where(static workspace => workspace.GetProperty("repo").GetProperty("branches").GetProperty("nodes").ValueKind
                == JsonValueKind.Null);
        answer.At("workspaces.nodes").GetArrayLength().ShouldBeGreaterThan(5);
        broken.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_list_of_the_root_does_not_take_the_rest_along()
    {
        Break("merge_requests?");

        var answer = await lab.AskAsync("{ me { username } pullRequests(where: { scope: ALL }) { nodes { title } } }");

        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        answer.Text("me.username").ShouldBe("dana");
        answer.At("pullRequests").ToString().ShouldBe("""{"nodes":null}""");
    }

    [Fact]
    public async Task An_account_that_must_be_linked_again_does_not_take_the_others_along()
    {
        var answer = await lab.AskAsync(
            "{ accounts(first: 2) { nodes { name query { tickets(first: 1) { totalCount nodes { title } } } } } }",
            null,
            lab.Link("nobody"),
            lab.Link());

        answer.Codes.ShouldBe(["NEEDS_REAUTH"]);
        answer.At("accounts.nodes.0.query.tickets").ToString().ShouldBe("""{"totalCount":null,"nodes":null}""");
        answer.Text("accounts.nodes.1.query.tickets.nodes.0.title").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_list_without_pages_does_not_take_the_rest_along()
    {
        var answer = await lab.AskAsync(
            "query($g: ID!, $w: ID!) { me { username } roles(group: $g) { name } ticketTypes(workspace: $w) { name } "
                + "ticketStatuses(workspace: $w) { name } }",
            new
            {
                g = new GlobalId("Group", "developer", "999999").ToString(),
                w = new GlobalId("Workspace", "developer", "999999").ToString(),
            });

        answer.Codes.ShouldBe(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
        answer.Text("me.username").ShouldBe("dana");
        answer.At("roles").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_account_whose_roles_cannot_be_had_does_not_take_the_others_along()
    {
        var accounts = await lab.AskAsync(
            "query($g: ID!) { accounts(first: 2) { nodes { name query { roles(group: $g) { name } } } } }",
            new { g = new GlobalId("Group", "developer", "101").ToString() },
            lab.Link("guest"),
            lab.Link());

        accounts.Codes.ShouldBe(["VALIDATION"]);
        accounts.At("accounts.nodes").GetArrayLength().ShouldBe(2);
        accounts.At("accounts.nodes.1.query.roles").GetArrayLength().ShouldBeGreaterThan(5);
    }

    private void Break(string target) => lab.GitLab.Faults.Settings = new FaultSettings
    {
        Rules = [new FaultRule { Kind = FaultKind.ServerError, TargetContains = target }],
    };
}
