using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Mutations;

/// <summary>Writing over GraphQL, and reading back what was written. Each test writes to things of its own.</summary>
public sealed class MutationTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Path = "acme/platform/gateway";

    [Fact]
    public async Task An_issue_is_created_changed_closed_and_reopened()
    {
        using var client = sandboxes.As("developer");
        var iid = await CreateIssueAsync(client, "Born over GraphQL");

        var updated =
            await MutateAsync(
                client, "updateIssue", "UpdateIssueInput", "issue { title state milestone { id } labels { nodes { title } } }", new
        {
            projectPath = Path, iid, title = "Grown over GraphQL", stateEvent = "CLOSE",
        });
        updated.At("issue.title").GetString().ShouldBe("Grown over GraphQL");
        updated.At("issue.state").GetString().ShouldBe("closed");

        var reopened = await MutateAsync(client, "updateIssue", "UpdateIssueInput", "issue { state notes { nodes { system body } } }", new
        {
            projectPath = Path, iid, stateEvent = "REOPEN",
        });
        reopened.At("issue.state").GetString().ShouldBe("opened");
        reopened.At("issue.notes.nodes").EnumerateArray().Count(note => note.GetProperty("system").GetBoolean())
            .ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task What_does_not_validate_is_told_in_the_payload()
    {
        using var client = sandboxes.As("developer");

        var payload =
            await MutateAsync(
                client, "createIssue", "CreateIssueInput", "issue { id }", new { projectPath = Path, title = "  " }, isRefused: true);

        payload.GetProperty("errors").GetRawText().ShouldBe("""["Title can't be blank"]""");
        payload.GetProperty("issue").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("clientMutationId").GetString().ShouldBe("mine");
    }

    [Theory]
    [InlineData("read", Path)]
    [InlineData(null, Path)]
    [InlineData("developer", "no/such/project")]
    [InlineData("guest", "initech/reports/tps-reports")]
    public async Task What_is_missing_or_forbidden_is_one_error_and_null(string? token, string projectPath)
    {
        using var client = sandboxes.As(token);

        var answer = await client.AskGraphQLAsync(
            "mutation M($input: CreateIssueInput!) { createIssue(input: $input) { errors } }",
            new { input = new { projectPath, title = "x" } });

        answer.Error().ShouldBe(
            "The resource that you are attempting to access does not exist or you don't have permission to perform this action");
        answer.At("data.createIssue").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_mutation_is_forbidden_in_a_GET_request()
    {
        using var client = sandboxes.As("developer");
        var query = Uri.EscapeDataString("mutation { createIssue(input: { projectPath: \"acme\", title: \"x\" }) { errors } }");
        using var response = await client.GetAsync($"/api/graphql?query={query}", TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(422);
        (await response.TextAsync()).ShouldBe("""{"errors":[{"message":"Mutations are forbidden in GET requests"}]}""");
    }

    [Fact]
    public async Task A_work_item_is_created_and_changed_by_widgets()
    {
        using var client = sandboxes.As("maintainer");
        var label = sandboxes.Server.World.Labels.Of(sandboxes.Server.World.FindGroup("acme")!.Place)[0];
        var dana = sandboxes.Server.World.FindUser("dana")!;

        var created = await MutateAsync(client, "workItemCreate", "WorkItemCreateInput", Widgets, new
        {
            namespacePath = Path,
            title = "By widgets",
            workItemTypeId = "gid://gitlab/WorkItems::Type/5",
            descriptionWidget = new { description = "Text" },
            labelsWidget = new { labelIds = new[] { $"gid://gitlab/GroupLabel/{label.Id}" } },
            startAndDueDateWidget = new { startDate = "2027-01-01", dueDate = "2027-02-01" },
        });
        created.At("workItem.workItemType.name").GetString().ShouldBe("Task");
        Widget(created, "labels").At("labels.nodes")[0].Text("title").ShouldBe(label.Title);

        var updated = await MutateAsync(client, "workItemUpdate", "WorkItemUpdateInput", Widgets, new
        {
            id = created.At("workItem.id").GetString(),
            assigneesWidget = new { assigneeIds = new[] { $"gid://gitlab/User/{dana.Id}" } },
            labelsWidget = new { removeLabelIds = new[] { $"gid://gitlab/GroupLabel/{label.Id}" } },
            startAndDueDateWidget = new { dueDate = (string?)null },
            stateEvent = "CLOSE",
        });
        updated.At("workItem.state").GetString().ShouldBe("CLOSED");
        Widget(updated, "assignees").At("assignees.nodes")[0].Text("username").ShouldBe("dana");
        Widget(updated, "labels").At("labels.nodes").GetArrayLength().ShouldBe(0);
        Widget(updated, "dueDate").GetRawText().ShouldBe("""{"startDate":"2027-01-01","dueDate":null}""");

        await MutateAsync(
            client, "workItemDelete", "WorkItemDeleteInput", "namespace { fullPath }", new { id = created.At("workItem.id").GetString() });
        (await client.DataAsync($"{{ workItem(id: \"{created.At("workItem.id").GetString()}\") {{ id }} }}"))
            .GetProperty("workItem").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_comment_is_written_answered_changed_and_deleted()
    {
        using var client = sandboxes.As("developer");
        var noteable = await IdOfNewIssueAsync(client);

        var first =
            await MutateAsync(
                client, "createDiscussion", "CreateDiscussionInput", "note { id discussion { id } }",
                    new { noteableId = noteable, body = "First" });
        var reply =
            await MutateAsync(client, "createNote", "CreateNoteInput", "note { id body discussion { id notes { nodes { body } } } }", new
        {
            noteableId = noteable, body = "Second", discussionId = first.At("note.discussion.id").GetString(),
        });
        reply.At("note.discussion.notes.nodes").GetArrayLength().ShouldBe(2);

        var id = reply.At("note.id").GetString();
        (await MutateAsync(client, "updateNote", "UpdateNoteInput", "note { body }", new { id, body = "Better" }))
            .At("note.body").GetString().ShouldBe("Better");
        await MutateAsync(client, "destroyNote", "DestroyNoteInput", "note { id }", new { id });
        (await client.DataAsync($"{{ note(id: \"{id}\") {{ id }} }}")).GetProperty("note").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_comment_of_nothing_but_commands_leaves_no_note()
    {
        using var client = sandboxes.As("developer");
        var noteable = await IdOfNewIssueAsync(client);

        var payload = await MutateAsync(
            client, "createNote", "CreateNoteInput", "note { id } quickActionsStatus { commandNames commandsOnly }",
                new { noteableId = noteable, body = "/close" });

        payload.GetProperty("note").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("quickActionsStatus").GetRawText().ShouldBe("""{"commandNames":["close"],"commandsOnly":true}""");
        (await client.DataAsync($"{{ issue(id: \"{noteable}\") {{ state }} }}")).At("issue.state").GetString().ShouldBe("closed");
    }

    [Fact]
    public async Task A_label_is_created_once()
    {
        using var client = sandboxes.As("developer");
        var input = new { projectPath = Path, title = "graphql::new", color = "#112233" };

        (await MutateAsync(client, "labelCreate", "LabelCreateInput", "label { title color }", input))
            .GetProperty("label").GetRawText().ShouldBe("""{"title":"graphql::new","color":"#112233"}""");
        (await MutateAsync(client, "labelCreate", "LabelCreateInput", "label { title }", input, isRefused: true))
            .GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_merge_request_goes_from_branch_to_merge()
    {
        using var client = sandboxes.As("maintainer");
        var project = sandboxes.Server.World.FindProject("acme/handbook")!;
        await MutateAsync(
            client, "createBranch", "CreateBranchInput", "branch { name }",
                new { projectPath = project.FullPath, name = "graphql/#1", @ref = project.DefaultBranch });
        var created =
            await MutateAsync(client, "mergeRequestCreate", "MergeRequestCreateInput", "mergeRequest { iid state diffHeadSha }", new
        {
            projectPath = project.FullPath, title = "Over GraphQL", sourceBranch = "graphql/#1", targetBranch = project.DefaultBranch,
        });
        var iid = created.At("mergeRequest.iid").GetString();

        (await MutateAsync(
            client, "mergeRequestSetDraft", "MergeRequestSetDraftInput", "mergeRequest { draft title }",
                new { projectPath = project.FullPath, iid, draft = true }))
            .GetProperty("mergeRequest").GetRawText().ShouldBe("""{"draft":true,"title":"Draft: Over GraphQL"}""");
        (await MutateAsync(
            client, "mergeRequestSetReviewers", "MergeRequestSetReviewersInput", "mergeRequest { reviewers { nodes { username } } }",
                new { projectPath = project.FullPath, iid, reviewerUsernames = new[] { "dana" } }))
            .At("mergeRequest.reviewers.nodes")[0].Text("username").ShouldBe("dana");
        (await MutateAsync(
            client, "mergeRequestAccept", "MergeRequestAcceptInput", "mergeRequest { state }",
                new { projectPath = project.FullPath, iid, sha = created.At("mergeRequest.diffHeadSha").GetString() }, isRefused: true))
            .GetProperty("errors").GetArrayLength().ShouldBe(1);
        (await MutateAsync(
            client, "mergeRequestUpdate", "MergeRequestUpdateInput", "mergeRequest { state title }",
                new { projectPath = project.FullPath, iid, title = "Ready", state = "CLOSED" }))
            .GetProperty("mergeRequest").GetRawText().ShouldBe("""{"state":"closed","title":"Ready"}""");
        await MutateAsync(
            client, "branchDelete", "BranchDeleteInput", "branch { name }", new { projectPath = project.FullPath, name = "graphql/#1" });
        sandboxes.Server.World.FindBranch(project.Id, "graphql/#1").ShouldBeNull();
    }

    private const string Widgets = """
        workItem {
          id state workItemType { name }
          widgets(onlyTypes: [LABELS, ASSIGNEES, START_AND_DUE_DATE]) {
            ... on WorkItemWidgetLabels { labels { nodes { title } } }
            ... on WorkItemWidgetAssignees { assignees { nodes { username } } }
            ... on WorkItemWidgetStartAndDueDate { startDate dueDate }
          }
        }
        """;

    private static JsonElement Widget(JsonElement payload, string field) =>
        payload.At("workItem.widgets").EnumerateArray().Single(widget => widget.TryGetProperty(field, out _));

    private static async Task<string> CreateIssueAsync(HttpClient client, string title) =>
        (await MutateAsync(client, "createIssue", "CreateIssueInput", "issue { iid }", new { projectPath = Path, title })).At("issue.iid")
            .GetString()!;

    private static async Task<string> IdOfNewIssueAsync(HttpClient client) =>
        (await MutateAsync(client, "createIssue", "CreateIssueInput", "issue { id }", new { projectPath = Path, title = "To talk about" }))
            .At("issue.id").GetString()!;

    private static async Task<JsonElement> MutateAsync(
        HttpClient client, string name, string type, string selection, object input, bool isRefused = false)
    {
        var members = JsonSerializer.SerializeToElement(input).EnumerateObject()
            .ToDictionary(member => member.Name, member => (object)member.Value);
        members["clientMutationId"] = "mine";
        var data = await client.DataAsync(
            $"mutation M($input: {type}!) {{ {name}(input: $input) {{ errors clientMutationId {selection} }} }}", new { input = members });
        var payload = data.GetProperty(name);
        if (!isRefused)
        {
            payload.GetProperty("errors").GetRawText().ShouldBe("[]");
        }

        return payload;
    }
}
