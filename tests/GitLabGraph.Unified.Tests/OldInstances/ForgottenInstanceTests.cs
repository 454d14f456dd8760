using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// What an instance lacks is forgotten after half an hour, with a restart, and with each request that brings its own token: the
/// next page is then asked by somebody who knows nothing of it. The lab's account is a new one with every question.
/// </summary>
public abstract class ForgottenInstanceTests(UnifiedLab lab)
{
    [Theory]
    [InlineData("list: tickets(PAGE) { CONNECTION }")]
    [InlineData("workspace(path: \"acme/platform/api\") { list: tickets(PAGE, orderBy: UPDATED_AT_ASC) { CONNECTION } }")]
    [InlineData("group(path: \"acme\") { list: tickets(PAGE, where: { updatedAfter: \"2025-01-01T00:00:00Z\" }) { CONNECTION } }")]
    [InlineData("user(username: \"mei\") { list: authoredTickets(PAGE) { CONNECTION } }")]
    public async Task A_cursor_leads_on_where_nothing_is_known_of_the_instance_any_more(string question)
    {
        var read = new List<string>();
        var after = default(string);

        for (var page = 0; page < 3; page++)
        {
            var query = "query($after: String) { " + question.Replace("PAGE", "first: 4, after: $after", StringComparison.Ordinal)
                .Replace("CONNECTION", "pageInfo { endCursor } nodes { reference }", StringComparison.Ordinal) + " }";
            var answer = (await lab.AskAsync(query, new { after })).ShouldBeClean();
            var list = answer.Data.TryGetProperty("list", out var found) ? found
                : answer.Data.EnumerateObject().First().Value.GetProperty("list");
            read.AddRange(list.GetProperty("nodes").EnumerateArray().Select(static node => node.GetProperty("reference").GetString()!));
            after = list.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        read.Count.ShouldBe(12);
        read.ShouldBeUnique();
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused_all_the_same()
    {
        var first = (await lab.AskAsync("{ tickets(first: 2) { pageInfo { endCursor } } }")).ShouldBeClean();
        var answer = await lab.AskAsync(
            "query($after: String) { tickets(first: 2, after: $after, where: { state: CLOSED }) { nodes { title } } }",
            new { after = first.Text("tickets.pageInfo.endCursor") });

        answer.Codes.ShouldBe(["VALIDATION"]);
    }
}

public sealed class ForgottenCommunityTests(OldCommunityLab lab) : ForgottenInstanceTests(lab), IClassFixture<OldCommunityLab>;

public sealed class ForgottenEarlyWorkItemTests(EarlyWorkItemLab lab) : ForgottenInstanceTests(lab), IClassFixture<EarlyWorkItemLab>;

public sealed class ForgottenLateWorkItemTests(LateWorkItemLab lab) : ForgottenInstanceTests(lab), IClassFixture<LateWorkItemLab>;

public sealed class CurrentInstanceCursorTests(UnifiedLab lab) : ForgottenInstanceTests(lab), IClassFixture<UnifiedLab>;
