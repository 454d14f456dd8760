using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>REST gives a ticket's links whole, without pages and without the headers that tell of them.</summary>
public sealed class ManyLinksTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task More_links_than_a_page_would_hold_are_read_once()
    {
        var project = lab.GitLab.World.FindProject("acme/platform/api")!;
        var issues = lab.GitLab.World.Issues.Of(project.Place).Select(static issue => issue.Iid).ToList();
        var before = (await LinksAsync(issues[0])).Count;

        foreach (var other in issues.Skip(1).Take(110))
        {
            await lab.ChangeAsync(
                HttpMethod.Post, $"projects/{project.Id}/issues/{issues[0]}/links?target_project_id={project.Id}&target_issue_iid={other}",
                "owner");
        }

        var links = await LinksAsync(issues[0]);

        links.Count.ShouldBeGreaterThan(Math.Max(before, 100));
        links.Distinct().Count().ShouldBe(links.Count);
    }

    private async Task<List<string?>> LinksAsync(int number)
    {
        var answer = (await lab.AskAsync(
            $"{{ ticket(reference: \"acme/platform/api#{number}\") {{ links {{ ticket {{ reference }} }} }} }}")).ShouldBeClean();
        answer.Upstream.Count(static request => request.Route?.EndsWith("/links", StringComparison.Ordinal) == true).ShouldBe(1);
        return
        [
            .. answer.At("ticket.links").EnumerateArray()
                .Select(static link => link.GetProperty("ticket").GetProperty("reference").GetString()),
        ];
    }
}
