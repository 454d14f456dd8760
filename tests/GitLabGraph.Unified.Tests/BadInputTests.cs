using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

public sealed class BadInputTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("{ ticket(id: \"nonsense\") { id } }", "VALIDATION")]
    [InlineData("{ ticket { id } }", "VALIDATION")]
    [InlineData("{ ticket(reference: \"no number\") { id } }", "VALIDATION")]
    [InlineData("{ ticket(reference: \"no/such#1\") { id } }", "NOT_FOUND")]
    [InlineData("{ workspace(path: \"no/such\") { id } }", "NOT_FOUND")]
    [InlineData("{ group(path: \"no-such\") { id } }", "NOT_FOUND")]
    [InlineData("{ pullRequest(reference: \"no/such!1\") { id } }", "NOT_FOUND")]
    [InlineData("{ user(username: \"nobody-here\") { id } }", "NOT_FOUND")]
    [InlineData("{ node(id: \"nonsense\") { id } }", "VALIDATION")]
    [InlineData("{ tags { nodes { id } } }", "VALIDATION")]
    [InlineData("{ tickets(where: { assignee: \"a\", unassigned: true }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ tickets(where: { includeSubgroups: true }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ tickets(where: { numbers: [] }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ group(path: \"acme\") { members(where: { minAccessLevel: 61 }) { nodes { role { id } } } } }", "VALIDATION")]
    [InlineData("{ tickets(where: { types: [] }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ repo(path: \"acme/platform/api\") { environments(where: { name: \"\" }) { nodes { name } } } }", "VALIDATION")]
    [InlineData("{ repo(path: \"acme/platform/api\") { deployments(where: { environment: \"\" }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ pullRequests(where: { scope: ALL, tags: [\"\"] }) { totalCount } }", "VALIDATION")]
    [InlineData("{ tickets(where: { status: [] }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ group(path: \"acme\") { tickets(where: { anyTag: [] }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ repo(path: \"acme/platform/api\") { pullRequests(where: { numbers: [] }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ pullRequests(where: { assignee: \"dana\" }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ pullRequests(where: { scope: AUTHORED, author: \"dana\" }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ pullRequests(where: { scope: REVIEW_REQUESTED, reviewer: \"dana\" }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ me { authoredTickets(where: { author: \"gus\" }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ me { assignedTickets(where: { assignee: \"gus\" }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ me { assignedTickets(where: { unassigned: true }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ me { authoredPullRequests(where: { author: \"gus\" }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ me { reviewRequestedPullRequests(where: { reviewer: \"gus\" }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ me { authoredPullRequests(where: { numbers: [1] }) { nodes { id } } } }", "VALIDATION")]
    [InlineData("{ pullRequests(where: { numbers: [1] }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ pullRequests(where: { scope: AUTHORED, numbers: [1, 2] }) { nodes { id } } }", "VALIDATION")]
    [InlineData(
        "{ repo(path: \"acme/platform/api\") { branch(name: \"main\") { pullRequests(where: { headBranch: \"x\" }) { totalCount } } } }",
        "VALIDATION")]
    [InlineData("{ users(where: { status: BANNED }) { nodes { id } } }", "VALIDATION")]
    [InlineData("{ workspaces(after: \"garbage\") { nodes { id } } }", "VALIDATION")]
    [InlineData("{ workspaces(first: 5, before: \"AQ\") { nodes { id } } }", "VALIDATION")]
    [InlineData("{ workspaces(last: 5, after: \"AQ\") { nodes { id } } }", "VALIDATION")]
    [InlineData("{ workspaces(before: \"AQ\") { nodes { id } } }", "VALIDATION")]
    [InlineData("{ workspaces(first: 5, last: 5) { nodes { id } } }", "BAD_USER_INPUT")]
    [InlineData("{ workspaces(first: -1) { nodes { id } } }", "BAD_USER_INPUT")]
    [InlineData("{ workspaces(last: -1) { nodes { id } } }", "BAD_USER_INPUT")]
    [InlineData("{ workspaces(first: 1001) { nodes { id } } }", "BAD_USER_INPUT")]
    [InlineData("{ workspaces(last: 1001) { nodes { id } } }", "BAD_USER_INPUT")]
    [InlineData("{ workspaces(first: 2) { nodes { tickets(first: 3, before: \"AQ\") { nodes { id } } } } }", "VALIDATION", "VALIDATION")]
    public async Task Is_told_with_a_code(string query, params string[] codes) =>
        (await lab.AskAsync(query)).Codes.ShouldBe(codes);

    [Fact]
    public async Task An_id_of_another_type_is_told()
    {
        var id = (await lab.AskAsync("{ workspaces(first: 1) { nodes { id } } }")).Text("workspaces.nodes.0.id");
        (await lab.AskAsync("query($id: ID) { ticket(id: $id) { id } }", new { id })).Codes.ShouldBe(["VALIDATION"]);
    }

    [Fact]
    public async Task An_id_of_another_account_is_told()
    {
        var id = new GlobalId("Workspace", "somebody-else", "1").ToString();
        (await lab.AskAsync("query($id: ID) { workspace(id: $id) { id } }", new { id })).Codes.ShouldBe(["VALIDATION"]);
        (await lab.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).Codes.ShouldBe(["NOT_FOUND"]);
    }

    [Theory]
    [InlineData("Nope", "1", "VALIDATION", "is not an id of this API")]
    [InlineData("Branch", "no-repo", "VALIDATION", "is not an id of this API")]
    [InlineData("Tag", "7011", "NOT_FOUND", "A Tag cannot be looked up by its id")]
    [InlineData("Pipeline", "1", "NOT_FOUND", "A Pipeline cannot be looked up by its id")]
    [InlineData("Release", "1", "NOT_FOUND", "A Release cannot be looked up by its id")]
    [InlineData("Discussion", "a1", "NOT_FOUND", "A Discussion cannot be looked up by its id")]
    public async Task An_id_that_leads_nowhere_is_told_for_what_it_is(string type, string key, string code, string message)
    {
        var id = new GlobalId(type, "developer", key).ToString();
        var answer = await lab.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id });

        answer.Codes.ShouldBe([code]);
        answer.Json.GetProperty("errors").ToString().ShouldContain(message);
    }

    [Theory]
    [InlineData("group", "minAccessLevel: 61", "an owner has 50")]
    [InlineData("workspace", "includeInvited: true, includeInherited: false", "only together with those of the groups above")]
    public async Task Members_that_GitLab_cannot_list_are_told_with_what_to_do_instead(string noun, string filter, string message)
    {
        var path = noun == "group" ? "acme" : "acme/support";
        var answer = await lab.AskAsync($"{{ {noun}(path: \"{path}\") {{ members(where: {{ {filter} }}) {{ totalCount }} }} }}");

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(message);
    }

    [Fact]
    public async Task A_group_of_another_account_is_told()
    {
        var group = new GlobalId("Group", "somebody-else", "101").ToString();
        (await lab.AskAsync("query($group: ID) { users(where: { group: $group }) { nodes { id } } }", new { group })).Codes
            .ShouldBe(["VALIDATION"]);
    }

    [Theory]
    [InlineData("query($group: ID) { workspaces(where: { group: $group, status: PENDING_DELETION }) { nodes { id } } }")]
    [InlineData("query($group: ID) { repos(where: { group: $group, status: PENDING_DELETION }) { nodes { id } } }")]
    public async Task A_status_that_GitLab_does_not_filter_a_group_by_is_told(string query)
    {
        var group = (await lab.AskAsync("{ group(path: \"acme\") { id } }")).Text("group.id");
        (await lab.AskAsync(query, new { group })).Codes.ShouldBe(["VALIDATION"]);
    }

    [Theory]
    [InlineData("query($place: ID) { tickets(where: { workspace: $place, includeSubgroups: true }) { nodes { id } } }", "workspace")]
    [InlineData("query($place: ID) { pullRequests(where: { repo: $place, includeSubgroups: true }) { nodes { id } } }", "repo")]
    public async Task Subgroups_of_what_has_none_are_told(string query, string noun)
    {
        var place = (await lab.AskAsync($"{{ {noun}(path: \"acme/platform/api\") {{ id }} }}")).Text($"{noun}.id");
        (await lab.AskAsync(query, new { place })).Codes.ShouldBe(["VALIDATION"]);
    }

    [Theory]
    [InlineData("{ me { reviewRequestedPullRequests(where: { WHERE }) { nodes { id } } } }")]
    [InlineData("{ repo(path: \"acme/platform/api\") { branch(name: \"main\") { pullRequests(where: { WHERE }) { nodes { id } } } } }")]
    public async Task A_place_where_there_is_one_already_is_told(string query)
    {
        foreach (var where in new[] { "repo: \"x\"", "group: \"x\"", "scope: ALL" })
        {
            var answer = await lab.AskAsync(query.Replace("WHERE", where, StringComparison.Ordinal));

            answer.Codes.ShouldBe(["VALIDATION"], where);
        }
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_told()
    {
        var after = (await lab.AskAsync("{ workspaces(first: 1) { pageInfo { endCursor } } }")).Text("workspaces.pageInfo.endCursor");
        var other = await lab.AskAsync("query($after: String) { groups(after: $after) { nodes { id } } }", new { after });
        other.Codes.ShouldBe(["VALIDATION"]);
    }

    [Fact]
    public async Task An_expired_token_asks_for_a_new_authorisation() =>
        (await lab.AskAsync("{ me { id } }", null, lab.Link("expired"))).Codes.ShouldBe(["NEEDS_REAUTH"]);

    [Fact]
    public async Task A_missing_node_leaves_the_others()
    {
        var id = (await lab.AskAsync("{ me { id } }")).Text("me.id");
        var missing = new GlobalId("Ticket", "developer", "99999999").ToString();
        var nodes = await lab.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = new[] { missing, id } });

        nodes.Codes.ShouldBe(["NOT_FOUND"]);
        nodes.At("nodes.0").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        nodes.Text("nodes.1.id").ShouldBe(id);
    }

    [Fact]
    public async Task A_hundred_aliases_of_the_costliest_field_are_refused_before_GitLab_is_asked()
    {
        var answer = await lab.AskAsync(Hundred("tickets(first: 1000) { nodes { comments(first: 1000) { nodes { body } } } }"));

        answer.Codes.Distinct().ShouldBe(["COST_EXCEEDED"]);
        answer.Upstream.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_ids_cost_as_much_as_many_fields()
    {
        var ids = Enumerable.Range(1, 500).Select(number => new GlobalId("Ticket", "developer", $"{number}").ToString());
        var answer = await lab.AskAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Ticket { comments(first: 1000) { nodes { body } } } } }",
            new { ids = ids.ToArray() });

        answer.Codes.ShouldBe(["COST_EXCEEDED"]);
        answer.Upstream.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("repo(path: \"acme/platform/api\") { branches(first: 100) { nodes { name } } }", 10)]
    [InlineData("tickets(first: 20) { nodes { title comments(first: 5) { nodes { body } } } }", 10)]
    // One more where the instance has not been asked for its version yet.
    [InlineData("licenses { name }", 5)]
    public async Task A_hundred_aliases_of_one_field_cost_GitLab_little_or_are_refused(string field, int most)
    {
        var answer = await lab.AskAsync(Hundred(field));

        answer.Codes.Distinct().ShouldBeSubsetOf(["COST_EXCEEDED", "FORBIDDEN"]);
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(most);
    }

    private static string Hundred(string field) =>
        "{ " + string.Join(' ', Enumerable.Range(0, 100).Select(index => $"a{index}: {field}")) + " }";
}
