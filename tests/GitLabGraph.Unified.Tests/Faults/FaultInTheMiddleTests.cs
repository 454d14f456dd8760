using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Bulk;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>A long list whose third upstream page breaks: what was read is delivered, and the reason stands beside it.</summary>
public sealed class FaultInTheMiddleTests(LargeLab lab) : IClassFixture<LargeLab>
{
    private const string Page =
        "query($after: String) { workspace(path: \"acme/archive/everything\") { "
        + "tickets(first: 500, after: $after, orderBy: CREATED_AT_ASC) { pageInfo { hasNextPage endCursor } nodes { number } } } }";

    [Theory]
    [InlineData(FaultKind.Throttled, "UPSTREAM_RATE_LIMITED")]
    [InlineData(FaultKind.ApplicationLimited, "UPSTREAM_RATE_LIMITED")]
    [InlineData(FaultKind.ServerError, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.BadGateway, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Unavailable, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.CutBody, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Html, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.WrongJson, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Reset, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Unauthorized, "NEEDS_REAUTH")]
    [InlineData(FaultKind.PartialData, "UPSTREAM_TIMEOUT")]
    public async Task What_was_read_is_delivered_with_the_reason_and_the_cursor_leads_on(FaultKind kind, string code)
    {
        var account = lab.Link(key: kind.ToString());
        (await lab.AskAsync(Page, null, account)).ShouldBeClean();
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = kind, After = 2, TargetContains = "graphql" }] };

        var broken = await lab.AskAsync(Page, null, account);
        lab.GitLab.Faults.Clear();

        broken.Codes.ShouldBe([code]);
        Numbers(broken).Count.ShouldBe(200);
        broken.At("workspace.tickets.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        var after = broken.Text("workspace.tickets.pageInfo.endCursor");
        var rest = await lab.AskAsync(Page, new { after }, lab.Link(key: kind + "-later"));
        rest.ShouldBeClean();
        Numbers(rest)[0].ShouldBe(Numbers(broken)[^1] + 1);
    }

    [Fact]
    public async Task A_page_that_GitLab_finds_too_costly_in_the_middle_is_told()
    {
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.TooComplex, After = 2, TargetContains = "graphql" }],
        };

        var broken = await lab.AskAsync(Page, null, lab.Link(key: "costly"));
        lab.GitLab.Faults.Clear();

        broken.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        Numbers(broken).Count.ShouldBe(200);
    }

    [Theory]
    [InlineData(FaultKind.ServerError, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Html, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.WrongJson, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Throttled, "UPSTREAM_RATE_LIMITED")]
    [InlineData(FaultKind.Unauthorized, "NEEDS_REAUTH")]
    public async Task A_REST_list_that_breaks_leaves_what_GraphQL_answered(FaultKind kind, string code)
    {
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = kind, TargetContains = "/branches" }] };

        var answer = await lab.AskAsync(
            "{ me { username } workspace(path: \"acme/archive/everything\") { name repo { id branches(first: 5) { nodes { name } } } } }",
            null, lab.Link(key: "rest-" + kind));
        lab.GitLab.Faults.Clear();

        answer.Codes.ShouldBe([code]);
        answer.Text("me.username").ShouldBe("dana");
    }

    [Theory]
    [InlineData(FaultKind.ServerError, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.Throttled, "UPSTREAM_RATE_LIMITED")]
    public async Task A_part_of_a_tickets_history_that_breaks_leaves_the_others_with_the_reason(FaultKind kind, string code)
    {
        const string History = "{ workspace(path: \"acme/platform/api\") { tickets(where: { state: CLOSED }, first: 5) { nodes { "
            + "events(first: 50) { nodes { kind } } } } } }";
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = kind, TargetContains = "resource_label_events" }],
        };

        var answer = await lab.AskAsync(History, null, lab.Link(key: "history-" + kind));
        lab.GitLab.Faults.Clear();
        var kinds = answer.At("workspace.tickets.nodes").EnumerateArray()
            .SelectMany(static ticket => ticket.GetProperty("events").GetProperty("nodes").EnumerateArray())
            .Select(static item => item.GetProperty("kind").GetString()).ToList();

        answer.Codes.Distinct().ShouldBe([code]);
        answer.Codes.Count.ShouldBe(5);
        kinds.ShouldContain("CLOSED");
        kinds.ShouldNotContain("TAG_ADDED");
    }

    private static List<int> Numbers(LabAnswer answer) =>
        [.. answer.At("workspace.tickets.nodes").EnumerateArray().Select(static node => node.GetProperty("number").GetInt32())];
}
