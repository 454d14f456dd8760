using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Nodes;

/// <summary>What was told of a moment ago is hidden before its REST object is read.</summary>
public sealed class GoneMeanwhileTests : IAsyncLifetime
{
    private readonly UnifiedLab _lab = new();

    public ValueTask InitializeAsync() => _lab.InitializeAsync();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Theory]
    [InlineData("workspace(path: \"commons/toolbox\") { name remoteData }", "workspace.remoteData")]
    [InlineData("repo(path: \"commons/toolbox\") { name remoteData }", "repo.remoteData")]
    [InlineData("group(path: \"commons\") { name remoteData }", "group.remoteData")]
    [InlineData("repo(path: \"commons/toolbox\") { pullRequests(first: 1) { nodes { title remoteData } } }", "repo.pullRequests.nodes.0.remoteData")]
    [InlineData("workspace(path: \"commons/toolbox\") { tickets(first: 1) { nodes { title remoteData } } }", "workspace.tickets.nodes.0.remoteData")]
    [InlineData(
        "workspace(path: \"commons/toolbox\") { tickets(first: 1, where: { state: CLOSED }) { nodes { title closedBy { username } } } }",
        "workspace.tickets.nodes.0.closedBy")]
    public async Task What_cannot_be_had_any_more_is_null_with_an_error(string field, string place)
    {
        await PrepareAsync();
        (await _lab.AskAsync($"{{ {field} }}", null, _lab.Link("guest"))).ShouldBeClean().At(place).ValueKind.ShouldBe(JsonValueKind.Object);

        var answer = await _lab.AskWhileAsync(
            async request =>
            {
                if (request.RequestUri!.AbsolutePath.Contains("/api/v4/", StringComparison.Ordinal))
                {
                    await _lab.ChangeAsync(HttpMethod.Put, "projects/commons%2Ftoolbox?visibility=private", "admin");
                    await _lab.ChangeAsync(HttpMethod.Put, "groups/commons?visibility=private", "admin");
                }
            },
            $"{{ {field} }}",
            person: "guest");

        answer.At(place).ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Json.GetProperty("errors")[0].GetProperty("path").EnumerateArray()
            .Select(static step => step.ToString()).ShouldBe(place.Split('.'));
    }

    [Theory]
    [InlineData("remoteData")]
    [InlineData("events(first: 5) { nodes { kind } }")]
    public async Task What_the_epics_API_does_not_find_any_more_is_not_taken_for_what_it_never_knew(string field)
    {
        var world = _lab.GitLab.World;
        var epics = world.Issues.Of(world.FindGroup("acme")!.Place).Where(static issue => issue.Type == IssueType.Epic).ToList();

        var answer = await _lab.AskWhileAsync(
            async request =>
            {
                if (request.RequestUri!.AbsolutePath.Contains("/epics/", StringComparison.Ordinal))
                {
                    await Task.WhenAll(epics.Select(epic => DeleteAsync(epic.Id)));
                }
            },
            $"{{ group(path: \"acme\") {{ tickets(where: {{ types: [EPIC], includeSubgroups: false }}, first: 1) {{ nodes {{ {field} }} }} }} }}",
            person: "owner");

        answer.Codes.ShouldNotBeEmpty();
        answer.Codes.Distinct().ShouldBe(["NOT_FOUND"]);
    }

    private async Task DeleteAsync(long epic)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-sandbox-admin");
        var query = $"mutation {{ workItemDelete(input: {{ id: \"gid://gitlab/WorkItem/{epic}\" }}) {{ errors }} }}";
        using var response = await client.PostAsJsonAsync(
            $"{_lab.GitLab.BaseUrl}/api/graphql", new { query }, TestContext.Current.CancellationToken);
    }

    private async Task PrepareAsync()
    {
        var issue = await _lab.CreateAsync("projects/commons%2Ftoolbox/issues", new { title = "Closed" }, "admin");
        await _lab.ChangeAsync(HttpMethod.Put, $"projects/commons%2Ftoolbox/issues/{issue.GetProperty("iid")}?state_event=close", "admin");
    }
}
