using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>What GitLab makes of the arguments of lists of work items, as its resolvers and finders do.</summary>
public sealed class WorkItemListTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Archive = "acme/platform/api";

    /// <summary>The shared examples of the issues finder: what is due today is not due before today.</summary>
    [Theory]
    [InlineData("workItems")]
    [InlineData("issues")]
    public async Task What_is_due_on_a_day_is_not_due_before_it(string list)
    {
        using var client = sandboxes.As("owner");
        var days = await DaysAsync(client, list, "");
        var day = days.Order().ElementAt(days.Count / 2);

        var before = await DaysAsync(client, list, $"dueBefore: \"{day}T00:00:00Z\"");
        var after = await DaysAsync(client, list, $"dueAfter: \"{day}T00:00:00Z\"");

        before.ShouldAllBe(due => string.CompareOrdinal(due, day) < 0);
        after.ShouldContain(day);
        (before.Count + after.Count).ShouldBe(days.Count);
    }

    /// <summary>The resolver of what the token's owner may see asks what of its arguments is present.</summary>
    [Theory]
    [InlineData("first: 5")]
    [InlineData("sort: UPDATED_ASC, first: 5")]
    [InlineData("confidential: false")]
    [InlineData("iids: []")]
    public async Task Everything_is_not_listed_without_a_filter(string arguments)
    {
        using var client = sandboxes.As("owner");

        var answer = await client.AskGraphQLAsync($"{{ currentUser {{ workItems({arguments}) {{ nodes {{ id }} }} }} }}");

        answer.Error().ShouldBe("You must provide at least one filter argument for this query");
        answer.At("data.currentUser.workItems").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Any_state_is_filter_enough()
    {
        using var client = sandboxes.As("owner");

        (await client.DataAsync("{ currentUser { workItems(state: all, first: 100) { nodes { state } } } }"))
            .At("currentUser.workItems.nodes").EnumerateArray().Select(static item => item.Text("state")).Distinct().Count().ShouldBe(2);
    }

    /// <summary>
    /// The order by labels' priorities is no keyset; only the lists of a place are told to count rows instead, since 17.10.
    /// </summary>
    [Theory]
    [InlineData(18, "currentUser { list: workItems(state: all, sort: LABEL_PRIORITY_ASC) { nodes { id } } }", 500)]
    [InlineData(18, "project(fullPath: \"acme/platform/api\") { list: workItems(sort: LABEL_PRIORITY_ASC) { nodes { id } } }", 200)]
    [InlineData(17, "project(fullPath: \"acme/platform/api\") { list: workItems(sort: LABEL_PRIORITY_ASC) { nodes { id } } }", 500)]
    [InlineData(17, "project(fullPath: \"acme/platform/api\") { list: issues(sort: LABEL_PRIORITY_ASC) { nodes { id } } }", 200)]
    public async Task A_list_without_cursors_for_its_order_breaks(int major, string list, int status)
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { Version = new GitLabVersion(major, 8) }, TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "owner");

        using var answer = await client.AskAsync(HttpMethod.Post, "/api/graphql", new { query = $"{{ {list} }}" });

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.JsonAsync()).TryGetProperty("errors", out _).ShouldBe(status == 500);
    }

    /// <summary>The resolver's own specification has it pending: the finder has no work items of groups across groups.</summary>
    [Fact]
    public async Task Everything_holds_no_epics_not_even_by_their_ids()
    {
        using var client = sandboxes.As("owner");
        var epic = (await client.DataAsync("{ group(fullPath: \"acme\") { workItems(types: [EPIC], first: 1) { nodes { id } } } }"))
            .At("group.workItems.nodes")[0].Text("id");

        var found = await client.DataAsync(
            $"{{ workItem(id: \"{epic}\") {{ id }} currentUser {{ workItems(ids: [\"{epic}\"]) {{ nodes {{ id }} }} }} }}");

        found.At("workItem.id").GetString().ShouldBe(epic);
        found.At("currentUser.workItems.nodes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("iids")]
    [InlineData("labelName")]
    public async Task A_hundred_names_are_the_most(string argument)
    {
        using var client = sandboxes.As("owner");
        const string Query = "query($names: [String!]) { project(fullPath: \"acme/platform/api\") { workItems(NAME: $names) { nodes { id } } } }";
        var query = Query.Replace("NAME", argument, StringComparison.Ordinal);

        (await client.AskGraphQLAsync(query, new { names = Enumerable.Range(1, 101).Select(static number => $"{number}") })).Error()
            .ShouldBe($"{argument} is too long (maximum is 100)");
        await client.DataAsync(query, new { names = Enumerable.Range(1, 100).Select(static number => $"{number}") });
    }

    /// <summary>Archived projects are left out by default since there is an argument for them, 18.5.</summary>
    [Theory]
    [InlineData(18, 8, "", false)]
    [InlineData(18, 8, ", includeArchived: true", true)]
    [InlineData(18, 4, "", true)]
    public async Task A_group_lists_what_lies_in_archived_projects(int major, int minor, string argument, bool isListed)
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { Version = new GitLabVersion(major, minor) }, TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "owner");
        var project = server.World.FindProject(Archive)!.Id;
        using var _ = await client.PostAsync($"projects/{project}/archive", null, TestContext.Current.CancellationToken);

        var found = await client.DataAsync($"{{ group(fullPath: \"acme\") {{ workItems(includeDescendants: true{argument}, first: 100) {{ "
            + "nodes { reference(full: true) } } } }");

        found.At("group.workItems.nodes").EnumerateArray()
            .Any(static item => item.Text("reference")!.StartsWith($"{Archive}#", StringComparison.Ordinal)).ShouldBe(isListed);
    }

    /// <summary>Work items of groups were behind a feature flag there, and without it the resolver was not ready.</summary>
    [Theory]
    [InlineData(17, false, JsonValueKind.Null)]
    [InlineData(17, true, JsonValueKind.Object)]
    [InlineData(18, false, JsonValueKind.Object)]
    public async Task An_older_Community_Edition_has_none_of_groups_without_a_word(int major, bool isEnterprise, JsonValueKind expected)
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { Version = new GitLabVersion(major, 8), IsEnterprise = isEnterprise },
            TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "owner");

        (await client.DataAsync("{ group(fullPath: \"acme\") { id workItems(includeDescendants: true) { nodes { id } } } }"))
            .At("group.workItems").ValueKind.ShouldBe(expected);
    }

    private static async Task<List<string>> DaysAsync(HttpClient client, string list, string filter)
    {
        var days = new List<string>();
        var widgets = list == "issues" ? "dueDate" : "widgets(onlyTypes: [START_AND_DUE_DATE]) { ... on WorkItemWidgetStartAndDueDate { dueDate } }";
        var after = "null";

        while (true)
        {
            var page = (await client.DataAsync($"{{ project(fullPath: \"acme/platform/api\") {{ list: {list}({filter} first: 100, after: {after}) {{ "
                + $"pageInfo {{ hasNextPage endCursor }} nodes {{ {widgets} }} }} }} }}")).At("project.list");
            days.AddRange(page.GetProperty("nodes").Objects().Where(static item => item.TryGetProperty("dueDate", out _))
                .Select(static item => item.Text("dueDate")).OfType<string>().Select(static day => day[..10]));

            if (!page.At("pageInfo.hasNextPage").GetBoolean())
            {
                return days;
            }

            after = $"\"{page.At("pageInfo.endCursor").GetString()}\"";
        }
    }
}
