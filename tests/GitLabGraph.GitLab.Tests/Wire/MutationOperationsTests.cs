using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Generated;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Tests.Wire;

/// <summary>The typed mutations, from a new item to a merge, against the sandbox.</summary>
public sealed class MutationOperationsTests(SandboxFixture gitLab) : IClassFixture<SandboxFixture>
{
    private const string Project = "acme/apps/mobile/android";

    [Fact]
    public async Task A_work_item_is_made_changed_linked_and_deleted()
    {
        var made = await RunAsync(
            new WorkItemCreateOperation
            {
                Input = new GitLabWorkItemCreateInput
                {
                    NamespacePath = Project,
                    Title = "Typed",
                    WorkItemTypeId = "gid://gitlab/WorkItems::Type/1",
                    DescriptionWidget = new GitLabWorkItemWidgetDescriptionInput { Description = "By a record" },
                },
            },
            root => root.WorkItemCreate!.Value.WorkItem!.Value.Id);
        var other = await NewIssueAsync("Other");

        (await RunAsync(
            new WorkItemUpdateOperation
            {
                Input = new GitLabWorkItemUpdateInput { Id = made!, StateEvent = GitLabWorkItemStateEvent.Close },
            },
            root => root.WorkItemUpdate!.Value.WorkItem!.Value.State)).ShouldBe(GitLabWorkItemState.Closed);
        await RunAsync(
            new WorkItemAddLinkedItemsOperation { Input = new GitLabWorkItemAddLinkedItemsInput { Id = made!, WorkItemsIds = [other] } },
            root => root.WorkItemAddLinkedItems!.Value.WorkItem!.Value.Id);
        await RunAsync(
            new WorkItemRemoveLinkedItemsOperation
            {
                Input = new GitLabWorkItemRemoveLinkedItemsInput { Id = made!, WorkItemsIds = [other] },
            },
            root => root.WorkItemRemoveLinkedItems!.Value.WorkItem!.Value.Id);
        await RunAsync(
            new WorkItemDeleteOperation { Input = new GitLabWorkItemDeleteInput { Id = made! } },
            root => root.WorkItemDelete!.Value.Errors);
    }

    [Fact]
    public async Task An_issue_is_talked_about()
    {
        var issue = await NewIssueAsync("To talk about");
        var note = await RunAsync(
            new CreateNoteOperation { Input = new GitLabCreateNoteInput { NoteableId = issue, Body = "A comment" } },
            root => root.CreateNote!.Value.Note!.Value.Id);
        await RunAsync(
            new CreateDiscussionOperation { Input = new GitLabCreateDiscussionInput { NoteableId = issue, Body = "A thread" } },
            root => root.CreateDiscussion!.Value.Note!.Value.Discussion!.Value.Id);
        await RunAsync(
            new UpdateNoteOperation { Input = new GitLabUpdateNoteInput { Id = note!, Body = "A better comment" } },
            root => root.UpdateNote!.Value.Note!.Value.Id);
        await RunAsync(
            new DestroyNoteOperation { Input = new GitLabDestroyNoteInput { Id = note! } }, root => root.DestroyNote!.Value.Errors);

        // Only commands: there is no note, and GitLab tells what it did.
        (await RunAsync(
            new CreateNoteOperation { Input = new GitLabCreateNoteInput { NoteableId = issue, Body = "/close" } },
            root => root.CreateNote!.Value.QuickActionsStatus!.Value.CommandsOnly)).ShouldBe(true);
    }

    [Fact]
    public async Task A_merge_request_is_opened_prepared_and_closed_with_its_branch()
    {
        await RunAsync(
            new CreateBranchOperation
            {
                Input = new GitLabCreateBranchInput { ProjectPath = Project, Name = "typed/branch", Ref = "main" },
            },
            root => root.CreateBranch!.Value.Branch!.Value.Name);
        var iid = (await RunAsync(
            new MergeRequestCreateOperation
            {
                Input = new GitLabMergeRequestCreateInput
                {
                    ProjectPath = Project,
                    Title = "Typed",
                    SourceBranch = "typed/branch",
                    TargetBranch = "main",
                },
            },
            root => root.MergeRequestCreate!.Value.MergeRequest!.Value.Iid))!;
        (await RunAsync(
            new MergeRequestSetDraftOperation
            {
                Input = new GitLabMergeRequestSetDraftInput { ProjectPath = Project, Iid = iid, Draft = true },
            },
            root => root.MergeRequestSetDraft!.Value.MergeRequest!.Value.Draft)).ShouldBe(true);
        await RunAsync(
            new MergeRequestSetReviewersOperation
            {
                Input = new GitLabMergeRequestSetReviewersInput
                {
                    ProjectPath = Project,
                    Iid = iid,
                    ReviewerUsernames = ["dana"],
                    OperationMode = GitLabMutationOperationMode.Append,
                },
            },
            root => root.MergeRequestSetReviewers!.Value.MergeRequest!.Value.Iid);
        (await RunAsync(
            new MergeRequestUpdateOperation
            {
                Input = new GitLabMergeRequestUpdateInput { ProjectPath = Project, Iid = iid, State = GitLabMergeRequestNewState.Closed },
            },
            root => root.MergeRequestUpdate!.Value.MergeRequest!.Value.State)).ShouldBe(GitLabMergeRequestState.Closed);
        await RunAsync(
            new BranchDeleteOperation { Input = new GitLabBranchDeleteInput { ProjectPath = Project, Name = "typed/branch" } },
            root => root.BranchDelete!.Value.Errors);
    }

    [Fact]
    public async Task What_GitLab_refuses_comes_as_the_payloads_errors()
    {
        using var answer = await gitLab.As("owner").GraphQL.RunAsync(
            new CreateIssueOperation { Input = new GitLabCreateIssueInput { ProjectPath = Project, Title = " " } },
            UpstreamCall.Start(),
            TestContext.Current.CancellationToken);

        answer.Root.CreateIssue!.Value.Errors!.ShouldBe(["Title can't be blank"]);
    }

    private async Task<string> NewIssueAsync(string title) => (await RunAsync(
        new CreateIssueOperation { Input = new GitLabCreateIssueInput { ProjectPath = Project, Title = title } },
        root => root.CreateIssue!.Value.Issue!.Value.Id))!.Replace("/Issue/", "/WorkItem/", StringComparison.Ordinal);

    private async Task<T> RunAsync<T>(IGitLabOperation<GitLabMutation> operation, Func<GitLabMutation, T> read)
    {
        using var answer = await gitLab.As("owner").GraphQL.RunAsync(
            operation, UpstreamCall.Start(), TestContext.Current.CancellationToken);
        answer.Errors.ShouldBeEmpty();
        return read(answer.Root);
    }
}
