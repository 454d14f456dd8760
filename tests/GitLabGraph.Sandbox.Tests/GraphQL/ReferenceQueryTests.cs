namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>
/// What a GitLab expert would write by hand for the reference queries of the design: each is answered by one request,
/// whole.
/// </summary>
public sealed class ReferenceQueryTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Board = """
        query Board($path: ID!, $after: String) {
          namespace(fullPath: $path) {
            workItems(state: opened, sort: UPDATED_DESC, first: 50, after: $after) {
              count
              pageInfo { hasNextPage endCursor }
              nodes {
                id iid reference(full: true) title state webUrl createdAt updatedAt
                workItemType { id name }
                author { id username name avatarUrl }
                namespace { id name fullPath }
                widgets(onlyTypes: [STATUS, ASSIGNEES, LABELS, START_AND_DUE_DATE, NOTES]) {
                  ... on WorkItemWidgetStatus { status { id name category color } }
                  ... on WorkItemWidgetAssignees { assignees(first: 5) { nodes { id username name avatarUrl } } }
                  ... on WorkItemWidgetLabels { labels(first: 20) { nodes { id title color } } }
                  ... on WorkItemWidgetStartAndDueDate { dueDate }
                  ... on WorkItemWidgetNotes {
                    notes(filter: ONLY_COMMENTS, first: 3) { nodes { id body createdAt author { id username name } } }
                  }
                }
              }
            }
          }
          queryComplexity { score limit }
        }
        """;

    private const string Review = """
        query Review($path: ID!, $after: String) {
          group(fullPath: $path) {
            mergeRequests(includeSubgroups: true, state: opened, sort: UPDATED_DESC, first: 50, after: $after) {
              count
              pageInfo { hasNextPage endCursor }
              nodes {
                id iid reference(full: true) title state draft sourceBranch targetBranch webUrl createdAt updatedAt
                project { id fullPath }
                author { id username name }
                reviewers(first: 10) { nodes { id username name mergeRequestInteraction { reviewState approved } } }
                approved approvalsRequired approvalsLeft
                approvedBy(first: 10) { nodes { id username } }
                detailedMergeStatus conflicts
                headPipeline { id status path }
                diffStatsSummary { additions deletions fileCount }
                labels(first: 20) { nodes { title color } }
              }
            }
          }
        }
        """;

    private const string Access = """
        query Access {
          groups(first: 20) {
            pageInfo { hasNextPage endCursor }
            nodes {
              id name path
              groupMembers(first: 50) {
                nodes {
                  id accessLevel { stringValue integerValue humanAccess } expiresAt group { id } user { id username name state type }
                }
              }
            }
          }
        }
        """;

    private const string Deep = """
        query Deep($path: ID!) {
          group(fullPath: $path) {
            id name
            projects(includeSubgroups: true, first: 10) {
              nodes {
                id name fullPath
                workItems(state: opened, first: 10) {
                  nodes {
                    id title
                    widgets(onlyTypes: [LABELS, NOTES]) {
                      ... on WorkItemWidgetLabels { labels(first: 5) { nodes { title } } }
                      ... on WorkItemWidgetNotes { notes(first: 5) { nodes { id body author { id name } } } }
                    }
                  }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task The_board_pages_through_every_open_ticket_of_a_project()
    {
        using var client = sandboxes.As("developer");
        var world = sandboxes.Server.World;
        var project = world.FindProject("acme/platform/api")!;
        var viewer = world.SeenBy(world.FindUser("dana"));
        var expected = world.Issues.Of(project.Place).Where(issue => issue.IsOpen && viewer.CanSee(issue)).Select(issue => issue.Id);

        var seen = await PagesAsync(client, Board, "acme/platform/api", "namespace.workItems");

        seen.Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task The_review_pages_through_every_open_merge_request_of_a_group()
    {
        using var client = sandboxes.As("developer");
        var world = sandboxes.Server.World;
        var viewer = world.SeenBy(world.FindUser("dana"));
        var expected = world.SelfAndDescendants(world.FindGroup("acme")!)
            .SelectMany(group => world.Projects.Of(group.Id))
            .Where(project => !project.IsArchived)
            .SelectMany(project => world.MergeRequests.Of(project.Id))
            .Where(request => request.IsOpen && viewer.CanSee(request))
            .Select(request => request.Id);

        var seen = await PagesAsync(client, Review, "acme", "group.mergeRequests");

        seen.Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task The_access_review_tells_a_role_for_every_member_of_twenty_groups()
    {
        using var client = sandboxes.As("admin");

        var groups = (await client.DataAsync(Access)).At("groups.nodes").EnumerateArray().ToArray();

        groups.Length.ShouldBe(20);
        var members = groups.SelectMany(group => group.At("groupMembers.nodes").EnumerateArray()).ToArray();
        members.Length.ShouldBeGreaterThan(100);
        members.ShouldAllBe(
            member => member.At("accessLevel.integerValue").GetInt32() >= 5 && member.At("user.username").GetString() != "");
    }

    [Fact]
    public async Task The_deep_query_reaches_comments_four_levels_down()
    {
        using var client = sandboxes.As("developer");

        var data = await client.DataAsync(Deep, new { path = "acme/platform" });

        var notes = data.At("group.projects.nodes").EnumerateArray()
            .SelectMany(project => project.At("workItems.nodes").EnumerateArray())
            .SelectMany(item => item.GetProperty("widgets").EnumerateArray())
            .Where(widget => widget.TryGetProperty("notes", out _))
            .SelectMany(widget => widget.At("notes.nodes").EnumerateArray());
        notes.ShouldContain(note => note.At("author.name").GetString() != "");
    }

    private static async Task<List<long>> PagesAsync(HttpClient client, string query, string path, string connection)
    {
        List<long> seen = [];
        string? after = null;
        do
        {
            var page = (await client.DataAsync(query, new { path, after })).At(connection);
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => long.Parse(node.Text("id")!.Split('/')[^1])));
            page.GetProperty("count").GetInt32().ShouldBeGreaterThanOrEqualTo(seen.Count);
            after = page.At("pageInfo.hasNextPage").GetBoolean() ? page.At("pageInfo.endCursor").GetString() : null;
        }
        while (after is not null);
        seen.ShouldBeUnique();
        return seen;
    }
}
