using System.Text.Json;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Mutations;

/// <summary>
/// Every mutation once, by itself, on an issue, a merge request and a thread of its own: a line of a table says what is
/// sent and what the payload must then show.
/// </summary>
public sealed class EveryMutationTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Issue = "\"projectPath\": \"PATH\", \"iid\": \"IID\"";
    private const string Request = "\"projectPath\": \"PATH\", \"iid\": \"MR\"";

    /// <summary>Input, selection, and the JSON of the selection afterwards; words in capitals stand for the test's own rows.</summary>
    private static readonly Dictionary<string, (string Input, string Selection, string Expected)> Table = new()
    {
        ["workItemCreate"] = (
            "{\"namespacePath\": \"PATH\", \"title\": \"New\", \"workItemTypeId\": \"gid://gitlab/WorkItems::Type/1\"}",
            "workItem { title state }", """{"workItem":{"title":"New","state":"OPEN"}}"""),
        ["workItemUpdate"] = (
            "{\"id\": \"WORKITEM\", \"stateEvent\": \"CLOSE\"}", "workItem { state }", """{"workItem":{"state":"CLOSED"}}"""),
        ["workItemDelete"] = ("{\"id\": \"WORKITEM\"}", "namespace { fullPath }", """{"namespace":{"fullPath":"PATH"}}"""),
        ["workItemAddLinkedItems"] = (
            "{\"id\": \"WORKITEM\", \"workItemsIds\": [\"OTHER\"], \"linkType\": \"BLOCKS\"}",
            "workItem { widgets(onlyTypes: [LINKED_ITEMS]) { ... on WorkItemWidgetLinkedItems { linkedItems { nodes { linkType } } } } }",
            """{"workItem":{"widgets":[{"linkedItems":{"nodes":[{"linkType":"blocks"}]}}]}}"""),
        ["workItemRemoveLinkedItems"] = (
            "{\"id\": \"LINKED\", \"workItemsIds\": [\"OTHER\"]}",
            "workItem { widgets(onlyTypes: [LINKED_ITEMS]) { ... on WorkItemWidgetLinkedItems { linkedItems { nodes { linkType } } } } }",
            """{"workItem":{"widgets":[{"linkedItems":{"nodes":[]}}]}}"""),
        ["createIssue"] = ("{\"projectPath\": \"PATH\", \"title\": \"New\"}", "issue { title }", """{"issue":{"title":"New"}}"""),
        ["updateIssue"] = (
            $"{{{Issue}, \"title\": \"Renamed\", \"stateEvent\": \"CLOSE\"}}", "issue { title state }",
            """{"issue":{"title":"Renamed","state":"closed"}}"""),
        ["issueMove"] = (
            $"{{{Issue}, \"targetProjectPath\": \"acme/handbook\"}}", "issue { title state }",
            """{"issue":{"title":"Mine","state":"opened"}}"""),
        ["issueSetAssignees"] = (
            $"{{{Issue}, \"assigneeUsernames\": [\"dana\"]}}", "issue { assignees { nodes { username } } }",
            """{"issue":{"assignees":{"nodes":[{"username":"dana"}]}}}"""),
        ["issueSetConfidential"] = (
            $"{{{Issue}, \"confidential\": true}}", "issue { confidential }", """{"issue":{"confidential":true}}"""),
        ["issueSetDueDate"] = (
            $"{{{Issue}, \"dueDate\": \"2026-12-24\"}}", "issue { dueDate }", """{"issue":{"dueDate":"2026-12-24T00:00:00Z"}}"""),
        ["issueSetLocked"] = (
            $"{{{Issue}, \"locked\": true}}", "issue { discussionLocked }", """{"issue":{"discussionLocked":true}}"""),
        ["issueSetSeverity"] = (
            $"{{{Issue}, \"severity\": \"HIGH\"}}", "issue { severity }", """{"issue":{"severity":"HIGH"}}"""),
        ["issueSetSubscription"] = (
            $"{{{Issue}, \"subscribedState\": false}}", "issue { subscribed }", """{"issue":{"subscribed":false}}"""),
        ["issueSetWeight"] = ($"{{{Issue}, \"weight\": 5}}", "issue { weight }", """{"issue":{"weight":5}}"""),
        ["createNote"] = (
            "{\"noteableId\": \"WORKITEM\", \"body\": \"Said\"}", "note { body }", """{"note":{"body":"Said"}}"""),
        ["createDiscussion"] = (
            "{\"noteableId\": \"WORKITEM\", \"body\": \"Said\"}", "note { body discussion { notes { nodes { body } } } }",
            """{"note":{"body":"Said","discussion":{"notes":{"nodes":[{"body":"Said"}]}}}}"""),
        ["updateNote"] = ("{\"id\": \"NOTE\", \"body\": \"Better\"}", "note { body }", """{"note":{"body":"Better"}}"""),
        ["destroyNote"] = ("{\"id\": \"NOTE\"}", "note { id }", """{"note":null}"""),
        ["discussionToggleResolve"] = (
            "{\"id\": \"THREAD\", \"resolve\": true}", "discussion { resolved }", """{"discussion":{"resolved":true}}"""),
        ["labelCreate"] = (
            "{\"projectPath\": \"PATH\", \"title\": \"label UNIQUE\", \"color\": \"#ff0000\"}", "label { color }",
            """{"label":{"color":"#ff0000"}}"""),
        ["mergeRequestCreate"] = (
            "{\"projectPath\": \"PATH\", \"title\": \"New\", \"sourceBranch\": \"free-UNIQUE\", \"targetBranch\": \"main\"}",
            "mergeRequest { title state }", """{"mergeRequest":{"title":"New","state":"opened"}}"""),
        ["mergeRequestUpdate"] = (
            $"{{{Request}, \"state\": \"CLOSED\"}}", "mergeRequest { state }", """{"mergeRequest":{"state":"closed"}}"""),
        ["mergeRequestAccept"] = (
            $"{{{Request}, \"sha\": \"SHA\"}}", "mergeRequest { state }", """{"mergeRequest":{"state":"merged"}}"""),
        ["mergeRequestSetLabels"] = (
            $"{{{Request}, \"labelIds\": [\"LABEL\"]}}", "mergeRequest { labels { nodes { title } } }",
            """{"mergeRequest":{"labels":{"nodes":[{"title":"customer"}]}}}"""),
        ["mergeRequestSetReviewers"] = (
            $"{{{Request}, \"reviewerUsernames\": [\"dana\"]}}", "mergeRequest { reviewers { nodes { username } } }",
            """{"mergeRequest":{"reviewers":{"nodes":[{"username":"dana"}]}}}"""),
        ["mergeRequestSetAssignees"] = (
            $"{{{Request}, \"assigneeUsernames\": [\"dana\"]}}", "mergeRequest { assignees { nodes { username } } }",
            """{"mergeRequest":{"assignees":{"nodes":[{"username":"dana"}]}}}"""),
        ["mergeRequestSetDraft"] = (
            $"{{{Request}, \"draft\": true}}", "mergeRequest { draft }", """{"mergeRequest":{"draft":true}}"""),
        ["mergeRequestSetLocked"] = (
            $"{{{Request}, \"locked\": true}}", "mergeRequest { discussionLocked }", """{"mergeRequest":{"discussionLocked":true}}"""),
        ["mergeRequestSetMilestone"] = (
            $"{{{Request}, \"milestoneId\": \"MILESTONE\"}}", "mergeRequest { milestone { id } }",
            """{"mergeRequest":{"milestone":{"id":"MILESTONE"}}}"""),
        ["createBranch"] = (
            "{\"projectPath\": \"PATH\", \"name\": \"new-UNIQUE\", \"ref\": \"main\"}", "branch { name }",
            """{"branch":{"name":"new-UNIQUE"}}"""),
        ["branchDelete"] = (
            "{\"projectPath\": \"PATH\", \"name\": \"free-UNIQUE\"}", "branch { name }", """{"branch":null}"""),
    };

    public static TheoryData<string> Names => [.. Schema.MutationType!.Fields.Select(mutation => mutation.Name)];

    private static Schema Schema { get; } = SandboxSchema.Create(SandboxSchema.ReadSdl());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Does_what_it_says(string name)
    {
        Table.ShouldContainKey(name, "the mutation has no line in the table");
        using var client = sandboxes.As("maintainer");
        var rows = await OwnRows.MakeAsync(client, sandboxes.Server.World);
        var (input, selection, expected) = Table[name];
        var type = Schema.MutationType!.Fields.Single(mutation => mutation.Name == name).Arguments.Single().Type;

        var data = await client.DataAsync(
            $"mutation M($input: {type}) {{ {name}(input: $input) {{ errors {selection} }} }}",
            new { input = JsonDocument.Parse(rows.Fill(input)).RootElement });

        data.GetProperty(name).GetRawText().ShouldBe("""{"errors":[],""" + rows.Fill(expected)[1..]);
    }
}
