using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An older instance tells of an issue its project's number only; the project may be gone when it is asked for.</summary>
public sealed class GoneWorkspaceTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task A_workspace_that_is_hidden_after_its_tickets_were_listed_is_missed_with_an_error()
    {
        var isListed = false;

        var answer = await lab.AskWhileAsync(
            async request =>
            {
                var text = request.Content is { } content ? await content.ReadAsStringAsync() : "";

                if (isListed && text.Contains("projects(", StringComparison.Ordinal))
                {
                    await lab.ChangeAsync(HttpMethod.Put, "projects/commons%2Ftoolbox?visibility=private", "admin");
                }

                isListed |= text.Contains("issues(", StringComparison.Ordinal);
            },
            "{ group(path: \"commons\") { tickets(first: 100) { nodes { reference workspace { path } } } } }",
            person: "guest");
        var lost = answer.At("group.tickets.nodes").EnumerateArray()
            .Where(static ticket => ticket.GetProperty("reference").GetString()!.StartsWith("commons/toolbox#", StringComparison.Ordinal))
            .ToList();

        lost.ShouldNotBeEmpty();
        lost.ShouldAllBe(static ticket => ticket.GetProperty("workspace").ValueKind == JsonValueKind.Null);
        answer.Codes.ShouldBe(["NOT_FOUND"]);
    }
}
