using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Generated;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Packing;
using GitLabGraph.GitLab.Paging;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Tests.Wire;

/// <summary>The client against a GitLab that this project's other half plays, over real HTTP.</summary>
public sealed class SandboxTests(SandboxFixture gitLab) : IClassFixture<SandboxFixture>
{
    private const string Api = "acme/platform/api";

    private const string Board =
        """
        query($path: ID!, $first: Int, $after: String) { project(fullPath: $path) { workItems(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { id iid title state createdAt author { id username } workItemType { name }
            widgets { type
              ... on WorkItemWidgetLabels { labels(first: 20) { nodes { id title color } } }
              ... on WorkItemWidgetAssignees { assignees(first: 5) { nodes { username } } } } } } } }
        """;

    private readonly UpstreamCall _call = UpstreamCall.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Learns_what_the_instance_is_and_who_speaks()
    {
        var capabilities = await gitLab.As("developer").Capabilities.GetAsync(_call, Cancellation);

        capabilities.Username.ShouldBe("dana");
        capabilities.Version!.Value.Major.ShouldBe(18);
    }

    [Fact]
    public async Task Reads_a_page_of_work_items_with_their_widgets()
    {
        var variables = new Dictionary<string, object?> { ["path"] = Api, ["first"] = 50 };

        using var result = await gitLab.As("developer").GraphQL.QueryAsync(Board, variables, _call, Cancellation);

        var items = new GitLabQuery(result.Data).Project!.Value.WorkItems!.Value.Nodes.ToList();
        items.Count.ShouldBeGreaterThan(10);
        items.ShouldAllBe(item => item.Id != null && item.Title != null && item.CreatedAt != null && item.State!.Value.IsKnown);
        items.SelectMany(Labels).ShouldContain(label => label.Title!.Length > 0 && label.Color!.StartsWith('#'));
        _call.Trace.Requests.ShouldBe(1);
        _call.Trace.Bytes.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Pages_to_the_end_of_the_same_list_by_cursor_and_by_number()
    {
        var client = gitLab.As("developer");
        var relay = client.GraphQL.List(
            after => new GraphQLOperation(Board)
            {
                Variables = new Dictionary<string, object?> { ["path"] = Api, ["first"] = 7, ["after"] = after },
            },
            data => data.Any("project").Any("workItems"),
            node => int.Parse(node.Text("iid")!, System.Globalization.CultureInfo.InvariantCulture),
            _call);

        var byCursor = await relay.ToListAsync(Cancellation);
        var byNumber = await client.Issues.List(Api, path => path, _call).ToListAsync(Cancellation);

        byCursor.Order().ShouldBe(byNumber.Select(issue => issue.Iid).Order());
        byCursor.Count.ShouldBeGreaterThan(14);
    }

    [Fact]
    public async Task Pages_projects_by_key()
    {
        var client = gitLab.As("admin");

        var projects = await client.Rest
            .List(
                new GitLab.Rest.RestPath("projects").With("pagination", "keyset").With("order_by", "id"),
                GitLab.Rest.RestJson.Default.ListRestProject,
                _call,
                pageSize: 5)
            .ToListAsync(Cancellation);

        projects.Count.ShouldBeGreaterThan(10);
        projects.Select(project => project.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Tells_a_project_that_may_not_be_seen_from_a_route_that_does_not_exist()
    {
        var client = gitLab.As("developer");

        (await FailAsync(() => client.Projects.GetAsync("initech/reports/tps-reports", _call, Cancellation))).Error
            .ShouldBe(GitLabError.NotFound);
        (await FailAsync(() => client.Rest.GetAsync(
            new GitLab.Rest.RestPath("no_such_route"), GitLab.Rest.RestJson.Default.RestUser, _call, Cancellation))).Error
            .ShouldBe(GitLabError.NotSupported);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("expired")]
    [InlineData("revoked")]
    public async Task Asks_for_new_authorisation_where_the_token_is_dead(string token)
    {
        var client = gitLab.As(token);

        (await FailAsync(() => client.Users.GetCurrentAsync(_call, Cancellation))).Error
            .ShouldBe(GitLabError.NeedsReauthorization);
        (await FailAsync(() => client.GraphQL.QueryAsync("{ currentUser { id } }", null, _call, Cancellation))).Error
            .ShouldBe(GitLabError.NeedsReauthorization);
    }

    [Fact]
    public async Task Hears_that_an_anonymous_caller_has_no_user()
    {
        using var answer = await gitLab.As(null).GraphQL.QueryAsync("{ currentUser { id } }", null, _call, Cancellation);

        new GitLabQuery(answer.Data).CurrentUser.ShouldBeNull();
    }

    [Fact]
    public async Task Looks_a_hundred_issues_up_in_few_documents()
    {
        var client = gitLab.As("admin");
        var issues = (await client.Issues.List(Api, path => path, _call).ToListAsync(Cancellation)).Take(100).ToList();
        var lookups = issues.Select(issue => new Lookup(
            "issue(id: $id) { id title }", new Dictionary<string, LookupVariable>
            {
                ["id"] = new("IssueID!", $"gid://gitlab/Issue/{issue.Id}"),
            })).ToList();

        using var answers = await client.Lookups.AnswerAsync(lookups, _call, Cancellation);

        Enumerable.Range(0, issues.Count).Select(index => answers[index].Value.Text("title"))
            .ShouldBe(issues.Select(issue => issue.Title));
        answers.Documents.ShouldBeLessThanOrEqualTo((issues.Count + 59) / 60);
    }

    [Fact]
    public async Task Tells_what_the_schema_lacks()
    {
        var members = await gitLab.As("developer").Capabilities.GetMembersAsync(
            ["WorkItem", "WorkItemState", "NoSuchType"], _call, Cancellation);

        members["WorkItem"].Has("title").ShouldBeTrue();
        members["WorkItem"].Has("noSuchField").ShouldBeFalse();
        members["WorkItem"].HasArgument("widgets", "onlyTypes").ShouldBeTrue();
        members["WorkItemState"].Has("OPEN").ShouldBeTrue();
        members["NoSuchType"].Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Says_that_GitLab_cannot_be_reached()
    {
        var client = gitLab.ClientOf("http://127.0.0.1:1/gitlab", "developer", new GitLabClientOptions { Retries = 0 });

        var exception = await FailAsync(() => client.Users.GetCurrentAsync(_call, Cancellation));

        exception.Error.ShouldBe(GitLabError.Unreachable);
        exception.NothingHappened.ShouldBeTrue();
    }

    private static IEnumerable<GitLabLabel> Labels(GitLabWorkItem item) =>
        item.Widget<GitLabWorkItemWidgetLabels>(GitLabWorkItemWidgetType.Labels)?.Labels?.Nodes ?? default;

    private static Task<GitLabException> FailAsync(Func<Task> act) => Should.ThrowAsync<GitLabException>(act);
}
