using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Merge requests, from creation to the merge.</summary>
internal static class MergeRequestMutations
{
    private const string DraftPrefix = "Draft: ";

    public static void Bind(MutationBindings mutations) => mutations
        .Add("mergeRequestCreate", "mergeRequest", Create)
        .Add("mergeRequestUpdate", "mergeRequest", input => Update(input, Edit(input)))
        .Add("mergeRequestAccept", "mergeRequest", Accept)
        .Add("mergeRequestSetLabels", "mergeRequest", input => Update(input, new MergeRequestEdit
        {
            Labels = new() { Ids = input.Combine(input.MergeRequest().LabelIds, input.LabelIds("labelIds")) },
        }))
        .Add("mergeRequestSetReviewers", "mergeRequest", input => Update(input, new MergeRequestEdit
        {
            ReviewerIds = input.Combine(
                [.. input.MergeRequest().Reviewers.Select(reviewer => reviewer.UserId)],
                    input.UsernamesAsIds("reviewerUsernames")),
        }))
        .Add("mergeRequestSetAssignees", "mergeRequest", input => Update(input, new MergeRequestEdit
        {
            AssigneeIds = input.Combine(input.MergeRequest().AssigneeIds, input.UsernamesAsIds("assigneeUsernames")),
        }))
        .Add(
            "mergeRequestSetDraft", "mergeRequest", input =>
                Update(input, new MergeRequestEdit { Title = DraftTitle(input) }))
        .Add("mergeRequestSetLocked", "mergeRequest", input =>
            Update(input, new MergeRequestEdit { IsDiscussionLocked = input.Flag("locked") }))
        .Add("mergeRequestSetMilestone", "mergeRequest", input =>
            Update(input, new MergeRequestEdit { MilestoneId = input.Id("milestoneId", "Milestone") }));

    private static Outcome<MergeRequest> Create(MutationInput input) =>
        input.World.Changes.MergeRequests.Create(input.Viewer, input.Project(), new MergeRequestDraft
        {
            Title = input.Text("title"),
            Description = input.Text("description"),
            SourceBranch = input.Text("sourceBranch")!,
            TargetBranch = input.Text("targetBranch")!,
            LabelTitles = input.Texts("labels") ?? [],
            RemovesSourceBranch = input.Flag("removeSourceBranch") ?? false,
        });

    private static Outcome<MergeRequest> Update(MutationInput input, MergeRequestEdit edit) =>
        input.World.Changes.MergeRequests.Update(input.Viewer, input.MergeRequest(), edit);

    private static MergeRequestEdit Edit(MutationInput input) => new()
    {
        Title = input.EditText("title"),
        Description = input.EditText("description"),
        TargetBranch = input.Text("targetBranch") is { } branch ? branch : default(Edit<string>),
        Close = input.Text("state") is { } state ? state == "CLOSED" : null,
        TimeEstimate = input.Edit("timeEstimate", () => input.Duration("timeEstimate")),
        RemovesSourceBranch = input.EditFlag("removeSourceBranch"),
    };

    private static Outcome<MergeRequest> Accept(MutationInput input) =>
        input.World.Changes.Merges.Merge(input.Viewer, input.MergeRequest(), new MergeOptions
        {
            Sha = input.Text("sha"),
            Message = input.Text("commitMessage"),
            Squash = input.Flag("squash"),
            RemovesSourceBranch = input.Flag("shouldRemoveSourceBranch"),
            WaitsForChecks = input.Text("strategy") is not null,
        }) switch
        {
            { Refusal.Kind: RefusalKind.NotAllowed } =>
                new Refusal(RefusalKind.Invalid, "This branch cannot be merged"),
            var outcome => outcome,
        };

    // GitLab keeps the mark of a draft in the title.
    private static string? DraftTitle(MutationInput input)
    {
        var request = input.MergeRequest();
        return (request.IsDraft, input.Flag("draft")) switch
        {
            (false, true) => DraftPrefix + request.Title,
            (true, false) => request.Title[DraftPrefix.TrimEnd().Length..].TrimStart(),
            _ => request.Title,
        };
    }
}
