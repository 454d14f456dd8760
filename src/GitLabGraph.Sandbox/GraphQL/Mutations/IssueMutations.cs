using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Issues, by project path and iid: the older way to change what is a work item too.</summary>
internal static class IssueMutations
{
    public static void Bind(MutationBindings mutations) => mutations
        .Add(
            "createIssue", "issue", input =>
                input.World.Changes.Issues.Create(input.Viewer, input.Project().Place, Draft(input)))
        .Add("updateIssue", "issue", input => Update(input, Edit(input)))
        .Add("issueMove", "issue", input => input.World.Changes.Moves.Move(
            input.Viewer, input.IssueOfProject(), input.Project("targetProjectPath")))
        .Add("issueSetAssignees", "issue", input => Update(input, new IssueEdit
        {
            AssigneeIds = input.Combine(input.IssueOfProject().AssigneeIds, input.UsernamesAsIds("assigneeUsernames")),
        }))
        .Add(
            "issueSetConfidential", "issue", input =>
                Update(input, new IssueEdit { IsConfidential = input.EditFlag("confidential") }))
        .Add("issueSetDueDate", "issue", input => Update(input, new IssueEdit { DueDate = input.Day("dueDate") }))
        .Add(
            "issueSetLocked", "issue", input =>
                Update(input, new IssueEdit { IsDiscussionLocked = input.Flag("locked") }))
        .Add("issueSetSeverity", "issue", input => Update(input, new IssueEdit { Severity = Severity(input) }))
        .Add("issueSetSubscription", "issue", input =>
            input.World.Changes.Issues.Subscribe(
                input.Viewer, input.IssueOfProject(), input.Flag("subscribedState") ?? false))
        .Add("issueSetWeight", "issue", input => Update(input, new IssueEdit { Weight = input.Number("weight") }));

    private static Outcome<Issue> Update(MutationInput input, IssueEdit edit) =>
        input.World.Changes.Issues.Update(input.Viewer, input.IssueOfProject(), edit);

    private static IssueDraft Draft(MutationInput input) => new()
    {
        Title = input.Text("title"),
        Description = input.Text("description"),
        Type = Type(input) ?? IssueType.Issue,
        IsConfidential = input.Flag("confidential") ?? false,
        IsDiscussionLocked = input.Flag("locked"),
        AssigneeIds = input.UserIds("assigneeIds"),
        LabelIds = input.LabelIds("labelIds"),
        LabelTitles = input.Texts("labels") ?? [],
        MilestoneId = input.Id("milestoneId", "Milestone"),
        StatusId = input.StatusId("statusId"),
        DueDate = input.Day("dueDate"),
        Weight = input.Number("weight"),
        HealthStatus = input.Health("healthStatus"),
        CreatedAt = GitLabTime.ReadMoment(input.Text("createdAt")),
        Iid = input.Number("iid"),
    };

    private static IssueEdit Edit(MutationInput input) => new()
    {
        Title = input.EditText("title"),
        Description = input.EditText("description"),
        Type = Type(input) is { } type ? type : default(Edit<IssueType>),
        Close = input.Text("stateEvent") is { } change ? change == "CLOSE" : null,
        IsConfidential = input.EditFlag("confidential"),
        IsDiscussionLocked = input.Edit("locked", () => input.Flag("locked")),
        Labels = new LabelsEdit
        {
            Ids = input.Has("labelIds") ? input.LabelIds("labelIds") : null,
            AddIds = input.LabelIds("addLabelIds"),
            RemoveIds = input.LabelIds("removeLabelIds"),
        },
        MilestoneId = input.Edit("milestoneId", () => Milestone(input)),
        DueDate = input.Edit("dueDate", () => input.Day("dueDate")),
        Weight = input.Edit("weight", () => input.Number("weight")),
        HealthStatus = input.Edit("healthStatus", () => input.Health("healthStatus")),
        TimeEstimate = input.Edit("timeEstimate", () => input.Duration("timeEstimate")),
    };

    // Here, and only here, GitLab takes a plain number as well.
    private static long? Milestone(MutationInput input) =>
        input.Ids("milestoneId", "Milestone") is [var id] ? id : null;

    private static IssueType? Type(MutationInput input) => input.Text("type") is { } type
        ? Enum.Parse<IssueType>(type.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)
        : null;

    private static IssueSeverity Severity(MutationInput input) =>
        Enum.Parse<IssueSeverity>(input.Text("severity")!, ignoreCase: true);
}
