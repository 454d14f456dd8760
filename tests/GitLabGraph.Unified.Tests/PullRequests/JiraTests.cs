using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.PullRequests;

public sealed class JiraTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    // GitLab's documentation: closes_issues answers [{ "id": "PROJECT-123", "title": ... }] when Jira is used.
    [Theory]
    [InlineData("title")]
    [InlineData("author { username }")]
    public async Task What_a_pull_request_closes_in_Jira_is_no_ticket_and_is_told(string fields)
    {
        var world = lab.GitLab.World;
        var olivia = world.SeenBy(world.FindUser("olivia"));
        var project = world.FindProject("acme/handbook")!;
        var request = world.MergeRequests.Of(project.Id).First(static row => row.IsOpen);
        world.Changes.Projects.Update(olivia, project, static row => row with { HasJira = true });
        world.Changes.MergeRequests.Update(olivia, request, new MergeRequestEdit { Description = "Closes WEB-7" });

        var answer = await lab.AskAsync(
            $"query($reference: String!) {{ pullRequest(reference: $reference) {{ title tickets {{ totalCount nodes {{ {fields} }} }} }} }}",
            new { reference = $"{project.FullPath}!{request.Iid}" });

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("WEB-7");
        answer.At("pullRequest.tickets.nodes").GetArrayLength().ShouldBe(0);
        answer.Text("pullRequest.title").ShouldBe(request.Title);
    }
}
