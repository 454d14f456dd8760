using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>
/// GitLab 18 takes children and links that may not be seen out of a page when that is cut and counted
/// (<c>Types::WorkItems::Widgets::HierarchyType</c>, <c>LinkedItemsResolver</c>).
/// </summary>
public sealed class HiddenChildTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("first: 10", "Second")]
    [InlineData("first: 2", "Second")]
    [InlineData("last: 1", "Second")]
    public async Task Those_that_may_be_seen_are_told_and_the_others_counted(string page, string told)
    {
        var answer = (await AskAsync(page)).ShouldBeClean();

        answer.At("ticket.children.nodes").EnumerateArray().Select(static child => child.GetProperty("title").GetString())
            .ShouldBe([told]);
        answer.At("ticket.children.totalCount").GetInt32().ShouldBe(2);
        answer.At("ticket.links").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_page_of_which_nothing_is_left_is_no_empty_list()
    {
        var answer = await AskAsync("first: 1");

        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        answer.At("ticket.children.nodes").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private async Task<LabAnswer> AskAsync(string page)
    {
        var world = lab.GitLab.World;
        var project = world.FindProject("acme/platform/api")!;
        var dana = world.SeenBy(world.FindUser("dana"));
        var issue = world.Changes.Issues.Create(dana, project.Place, new IssueDraft { Title = "Above" }).Row!;

        foreach (var (title, isHidden) in new[] { ("First", true), ("Second", false) })
        {
            var child = world.Changes.Issues.Create(dana, project.Place, new IssueDraft
            {
                Title = title, Type = IssueType.Task, IsConfidential = isHidden, ParentId = issue.Id,
            }).Row!;

            if (isHidden)
            {
                world.Changes.Links.Create(dana, issue, child, IssueLinkType.Blocks);
            }
        }

        return await lab.AskAsync(
            $"query($reference: String!) {{ ticket(reference: $reference) {{ children({page}) {{ totalCount nodes {{ title }} "
            + "pageInfo { hasNextPage endCursor } } links { kind ticket { title } } } }",
            new { reference = $"{project.FullPath}#{issue.Iid}" },
            lab.Link("guest"));
    }
}
