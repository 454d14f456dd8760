using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>What generated queries found wrong once, in the smallest query that shows it.</summary>
public sealed class PlannerRegressionTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Ticket = "ticket(reference: \"acme/platform/api#3\")";

    [Fact]
    public async Task Page_info_without_rows_tells_of_the_page_asked_for_and_reads_no_further()
    {
        var answer = (await lab.AskAsync("{ tickets(first: 3) { pageInfo { hasNextPage endCursor } } }")).ShouldBeClean();
        answer.At("tickets.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        answer.Upstream.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_of_nothing_tells_of_more_whether_rows_are_selected_or_not() =>
        (await lab.AskAsync("{ workspaces(first: 0) { pageInfo { hasNextPage } } }")).ShouldBeClean()
            .At("workspaces.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();

    [Fact]
    public async Task A_person_whom_rest_names_in_passing_is_told_in_full()
    {
        const string Fields = "{ id location createdAt kind }";
        var answer = (await lab.AskAsync(
            $"{{ tickets(first: 20, where: {{ state: CLOSED, types: [ISSUE] }}) {{ nodes {{ closedBy {Fields} "
            + $"events(first: 2) {{ nodes {{ actor {Fields} }} }} }} }} }}"))
            .ShouldBeClean();
        var people = answer.At("tickets.nodes").EnumerateArray()
            .SelectMany(static ticket => ticket.GetProperty("events").GetProperty("nodes").EnumerateArray()
                .Select(static item => item.GetProperty("actor")).Append(ticket.GetProperty("closedBy")))
            .Where(static person => person.ValueKind == JsonValueKind.Object).ToList();

        people.ShouldNotBeEmpty();
        people.ShouldAllBe(static person => person.GetProperty("createdAt").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task Tickets_three_deep_are_asked_in_as_many_documents_as_GitLab_takes()
    {
        var answer = (await lab.AskAsync(
            "{ tickets(first: 2) { nodes { children(first: 2) { nodes { children(first: 2) { nodes { weight dueDate "
            + "participants(first: 1) { totalCount } } } } } } } }"))
            .ShouldBeClean();

        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_field_that_leads_back_to_its_owner_knows_what_is_selected_there()
    {
        var repo = (await lab.AskAsync(
            "{ repo(path: \"acme/platform/api\") { defaultBranch { repo { starCount owner { __typename } url } } } }")).ShouldBeClean();
        repo.Text("repo.defaultBranch.repo.owner.__typename").ShouldBe("Group");
        repo.Text("repo.defaultBranch.repo.url").ShouldEndWith("acme/platform/api");

        var ticket = (await lab.AskAsync(
            $"{{ {Ticket} {{ comments(first: 1) {{ nodes {{ on {{ ... on Ticket {{ title createdAt }} }} }} }} "
            + "discussions(first: 1) { nodes { comments(first: 1) { nodes { discussion { createdAt } } } } } } }")).ShouldBeClean();
        ticket.Text("ticket.comments.nodes.0.on.title").ShouldNotBeEmpty();
        ticket.Text("ticket.discussions.nodes.0.comments.nodes.0.discussion.createdAt").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_name_where_a_field_leads_back_keeps_its_own_arguments()
    {
        var answer = (await lab.AskAsync(
            "{ repo(path: \"acme/platform/api\") { pullRequests(first: 1) { nodes { number } } "
            + "workspace { repo { pullRequests(first: 4) { nodes { number } } } } } }")).ShouldBeClean();

        answer.At("repo.pullRequests.nodes").GetArrayLength().ShouldBe(1);
        answer.At("repo.workspace.repo.pullRequests.nodes").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task What_a_comment_stands_on_is_a_whole_ticket()
    {
        var id = (await lab.AskAsync($"{{ {Ticket} {{ id comments(first: 1) {{ nodes {{ id }} }} }} }}")).ShouldBeClean()
            .Text("ticket.comments.nodes.0.id");
        var comment = (await lab.AskAsync(
            "query($id: ID!) { comment(id: $id) { discussion { id } on { ... on Ticket { status { name } startDate } } } }", new { id }))
            .ShouldBeClean();
        var ticket = (await lab.AskAsync($"{{ {Ticket} {{ status {{ name }} startDate }} }}")).ShouldBeClean();

        comment.At("comment.on").ToString().ShouldBe(ticket.At("ticket").ToString());
    }

    [Fact]
    public async Task Tickets_that_a_pull_request_closes_know_what_only_graphql_tells()
    {
        var answer = (await lab.AskAsync(
            "{ repo(path: \"acme/platform/api\") { pullRequests(first: 50) { nodes { tickets(first: 3) { nodes { id statusRaw } } } } } }"))
            .ShouldBeClean();
        var closed = answer.At("repo.pullRequests.nodes").EnumerateArray()
            .SelectMany(static pull => pull.GetProperty("tickets").GetProperty("nodes").EnumerateArray()).ToList();
        closed.ShouldNotBeEmpty();

        foreach (var ticket in closed.Take(5))
        {
            var id = ticket.GetProperty("id").GetString();
            var alone = (await lab.AskAsync("query($id: ID) { ticket(id: $id) { id statusRaw } }", new { id })).ShouldBeClean();
            alone.At("ticket").ToString().ShouldBe(ticket.ToString());
        }
    }

    [Fact]
    public async Task Links_are_listed_whether_their_tickets_are_selected_or_not()
    {
        const string Linked = "{{ tickets(first: 100) {{ nodes {{ links {{ {0} }} }} }} }}";
        var bare = await lab.AskAsync(string.Format(null, Linked, "kind"));
        var full = await lab.AskAsync(string.Format(null, Linked, "kind ticket { id }"));

        static int Count(LabAnswer answer) =>
            answer.ShouldBeClean().At("tickets.nodes").EnumerateArray().Sum(static ticket => ticket.GetProperty("links").GetArrayLength());
        Count(bare).ShouldBe(Count(full));
        Count(bare).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Attachments_have_whole_addresses_whatever_else_is_selected() =>
        (await lab.AskAsync("{ tickets(first: 100) { nodes { attachments { url } } } }")).ShouldBeClean().At("tickets.nodes")
            .EnumerateArray().SelectMany(static ticket => ticket.GetProperty("attachments").EnumerateArray())
            .ShouldAllBe(static attachment => attachment.GetProperty("url").GetString()!.StartsWith("http"));

    [Fact]
    public async Task A_comment_in_a_thread_leads_back_to_all_that_is_selected_there()
    {
        var answer = (await lab.AskAsync(
            "{ repo(path: \"acme/platform/api\") { pullRequests(first: 20) { nodes { discussions(first: 1) { nodes { "
            + "comments(first: 1) { nodes { on { ... on PullRequest { title remoteData } } } } } } } } } }")).ShouldBeClean();
        var threads = answer.At("repo.pullRequests.nodes").EnumerateArray()
            .SelectMany(static pull => pull.GetProperty("discussions").GetProperty("nodes").EnumerateArray())
            .Select(static thread => thread.GetProperty("comments").GetProperty("nodes")[0].GetProperty("on")).ToList();

        threads.ShouldNotBeEmpty();
        threads.ShouldAllBe(static on => on.GetProperty("remoteData").ValueKind == JsonValueKind.Object
            && on.GetProperty("title").GetString() != "");
    }
}
