using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Bulk;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>A GitLab that takes a request and never answers it, or never to its end.</summary>
public sealed class HangingTests(HangingTests.HastyLab lab) : IClassFixture<HangingTests.HastyLab>
{
    private const string Page =
        "query($after: String) { workspace(path: \"acme/archive/everything\") { "
        + "tickets(first: 500, after: $after, orderBy: CREATED_AT_ASC) { pageInfo { hasNextPage endCursor } nodes { number } } } }";

    [Fact]
    public async Task A_page_in_the_middle_that_never_comes_leaves_what_was_read_with_the_code_and_the_cursor_leads_on()
    {
        var account = lab.Link();
        (await lab.AskAsync(Page, null, account)).ShouldBeClean();
        Hang(after: 2);

        var broken = await lab.AskAsync(Page, null, account);
        lab.GitLab.Faults.Clear();
        var numbers = Numbers(broken);

        broken.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        broken.Json.GetProperty("errors")[0].GetProperty("path").ToString().ShouldBe("[\"workspace\",\"tickets\"]");
        numbers.Count.ShouldBe(200);
        broken.At("workspace.tickets.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        var rest = (await lab.AskAsync(
            Page, new { after = broken.Text("workspace.tickets.pageInfo.endCursor") }, lab.Link(key: "later"))).ShouldBeClean();
        Numbers(rest)[0].ShouldBe(numbers[^1] + 1);
    }

    [Fact]
    public async Task A_list_that_never_comes_leaves_the_rest_of_the_answer()
    {
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.Timeout, TargetContains = "/branches" }],
        };

        var answer = await lab.AskAsync(
            "{ me { username } workspace(path: \"acme/archive/everything\") { repo { branches(first: 5) { nodes { name } } } } }",
            null, lab.Link(key: "branches"));
        lab.GitLab.Faults.Clear();

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        answer.Text("me.username").ShouldBe("dana");
    }

    [Theory]
    [InlineData(FaultKind.Timeout)]
    [InlineData(FaultKind.Stalled)]
    [InlineData(FaultKind.Trickling)]
    public async Task Each_streamed_ticket_whose_rest_never_comes_is_told_with_the_code(FaultKind kind)
    {
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = kind, TargetContains = "/issues/" }] };

        var answer = await lab.AskInPartsAsync(
            "{ workspace(path: \"acme/archive/everything\") { tickets(first: 3) { nodes @stream(initialCount: 1) { "
                + "title ... @defer { remoteData } } } } }",
            null,
            lab.Link(key: "streamed-" + kind));
        lab.GitLab.Faults.Clear();

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT", "UPSTREAM_TIMEOUT", "UPSTREAM_TIMEOUT"]);
        answer.At("workspace.tickets.nodes").EnumerateArray().ShouldAllBe(static ticket =>
            ticket.GetProperty("title").GetString() != "" && ticket.GetProperty("remoteData").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task The_one_of_two_accounts_that_stalls_in_a_later_part_is_told_and_the_other_answers()
    {
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.Stalled, After = 1, Times = 1, TargetContains = "graphql" }],
        };

        var answer = await lab.AskInPartsAsync(
            "{ me { username } ... @defer { accounts { nodes { query { workspaces(first: 1) { nodes { name } } } } } } }",
            null,
            lab.Link(key: "stalls"),
            lab.Link("owner", key: "answers"));
        lab.GitLab.Faults.Clear();

        answer.Text("me.username").ShouldBe("dana");
        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        answer.At("accounts.nodes").EnumerateArray()
            .Select(static account => account.GetProperty("query").GetProperty("workspaces").GetProperty("nodes").ValueKind)
            .Order().ShouldBe([JsonValueKind.Array, JsonValueKind.Null]);
    }

    // Each hundred of the tickets is a request; the first comes with the workspace.
    private void Hang(int after) => lab.GitLab.Faults.Settings = new FaultSettings
    {
        Rules = [new FaultRule { Kind = FaultKind.Timeout, After = after, TargetContains = "graphql" }],
    };

    private static List<int> Numbers(LabAnswer answer) =>
        [.. answer.At("workspace.tickets.nodes").EnumerateArray().Select(static node => node.GetProperty("number").GetInt32())];

    /// <summary>Waits three seconds for an answer, which a healthy GitLab needs a hundredth of.</summary>
    public sealed class HastyLab : LargeLab
    {
        protected override GitLabClientOptions Client => new() { Retries = 0, AttemptTimeout = TimeSpan.FromSeconds(3) };
    }
}
