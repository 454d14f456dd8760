using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

public abstract class PriorityOfManyTagsTests(UnifiedLab lab)
{
    [Fact]
    public async Task A_priority_behind_the_first_hundred_tags_counts()
    {
        var labels = string.Join(',', Enumerable.Range(100, 120).Select(static number => $"a{number}").Append("priority::urgent"));
        await lab.WriteAsync("projects/acme%2Fplatform%2Fapi/issues", new { title = "With many tags", labels });
        var answer = (await lab.AskAsync("{ workspace(path: \"acme/platform/api\") { "
            + "tickets(first: 1, orderBy: CREATED_AT_DESC) { nodes { title priority tags { totalCount } } } } }")).ShouldBeClean();

        answer.Text("workspace.tickets.nodes.0.title").ShouldBe("With many tags");
        answer.At("workspace.tickets.nodes.0.tags.totalCount").GetInt32().ShouldBe(121);
        answer.Text("workspace.tickets.nodes.0.priority").ShouldBe("URGENT");
    }
}

public sealed class CurrentPriorityTests(UnifiedLab lab) : PriorityOfManyTagsTests(lab), IClassFixture<UnifiedLab>;

public sealed class OldCommunityPriorityTests(OldCommunityLab lab) : PriorityOfManyTagsTests(lab), IClassFixture<OldCommunityLab>;
