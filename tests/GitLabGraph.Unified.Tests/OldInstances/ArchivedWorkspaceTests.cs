using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>REST's list of all issues leaves those of archived projects out unless it is told otherwise.</summary>
public sealed class ArchivedWorkspaceTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    private const string Count = "{ tickets { totalCount } user(username: \"mei\") { authoredTickets { totalCount } } }";

    [Fact]
    public async Task Archiving_a_workspace_takes_its_tickets_out_of_no_list()
    {
        var before = (await lab.AskAsync(Count)).ShouldBeClean().Data.ToString();
        await lab.WriteAsync($"projects/{lab.GitLab.World.FindProject("acme/platform/api")!.Id}/archive", new { }, "owner");

        (await lab.AskAsync(Count)).ShouldBeClean().Data.ToString().ShouldBe(before);
    }
}
