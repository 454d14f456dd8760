using System.Collections.Immutable;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>REST's way of naming the filters, orders and fields of merge requests.</summary>
internal static class MergeRequestParameters
{
    public static readonly string[] Updatable =
    [
        "add_labels", "assignee_id", "assignee_ids", "description", "discussion_locked", "labels", "milestone_id",
        "remove_labels",
        "remove_source_branch", "reviewer_ids", "squash", "state_event", "target_branch", "title",
    ];

    public static MergeRequestOrder Order(Parameters given)
    {
        var sort = given.Text("order_by") switch
        {
            "updated_at" => MergeRequestSort.UpdatedAt,
            "merged_at" => MergeRequestSort.MergedAt,
            "title" => MergeRequestSort.Title,
            "milestone_due" => MergeRequestSort.MilestoneDue,
            "label_priority" or "priority" => MergeRequestSort.LabelPriority,
            "popularity" => MergeRequestSort.Popularity,
            _ => MergeRequestSort.CreatedAt,
        };
        return new MergeRequestOrder(sort, given.Text("sort") == "asc" ? Direction.Ascending : Direction.Descending);
    }

    public static MergeRequestFilter Filter(RestCall call)
    {
        var given = call.Parameters;
        var scope = given.Text("scope")?.Replace('-', '_');
        return new MergeRequestFilter
        {
            State = EnumWords.Read<MergeRequestState>(given.Text("state")),
            IsDraft = given.Text("wip") switch { "yes" => true, "no" => false, _ => given.Flag("draft") },
            Iids = given.Numbers("iids") is { } iids ? [.. iids.Select(iid => (int)iid)] : null,
            Search = ItemSearch.Of(given.Text("search"), given.Text("in")?.Split(',')),
            AuthorId = scope == "created_by_me" ? call.User?.Id ?? -1 : given.Number("author_id"),
            AuthorUsername = given.Text("author_username"),
            AssigneeId = scope == "assigned_to_me" ? call.User?.Id ?? -1 : IssueParameters.Id(given, "assignee_id"),
            Assignee = IssueParameters.Wild(given, "assignee_id"),
            AssigneeUsernames = given.Texts("assignee_username"),
            ReviewerId = scope == "reviews_for_me" ? call.User?.Id ?? -1 : IssueParameters.Id(given, "reviewer_id"),
            ReviewerUsername = given.Text("reviewer_username"),
            Reviewer = IssueParameters.Wild(given, "reviewer_id"),
            ApprovedBy = given.Texts("approved_by_usernames"),
            LabelNames = IssueParameters.Wild(given, "labels") is null ? given.Texts("labels") : null,
            Label = IssueParameters.Wild(given, "labels"),
            MilestoneTitle = IssueParameters.Wild(given, "milestone") is null ? given.Text("milestone") : null,
            Milestone = IssueParameters.Wild(given, "milestone"),
            SourceBranches = given.Text("source_branch") is { } source ? [source] : null,
            TargetBranches = given.Text("target_branch") is { } target ? [target] : null,
            SourceProjectId = given.Number("source_project_id"),
            ReactionEmoji = given.Text("my_reaction_emoji"),
            CreatedAfter = given.Moment("created_after"),
            CreatedBefore = given.Moment("created_before"),
            UpdatedAfter = given.Moment("updated_after"),
            UpdatedBefore = given.Moment("updated_before"),
            MergedAfter = given.Moment("merged_after"),
            MergedBefore = given.Moment("merged_before"),
            DeployedTo = given.Text("environment") is { Length: > 0 } environment ? environment : null,
            DeployedAfter = given.Moment("deployed_after"),
            DeployedBefore = given.Moment("deployed_before"),
            Not = Exclusion(given),
        };
    }

    public static MergeRequestDraft Draft(Parameters given) => new()
    {
        Title = given.Text("title"),
        Description = given.Text("description"),
        SourceBranch = given.Text("source_branch") ?? "",
        TargetBranch = given.Text("target_branch") ?? "",
        TargetProjectId = given.Number("target_project_id"),
        AssigneeIds = IssueParameters.Assignees(given) ?? [],
        ReviewerIds = given.Numbers("reviewer_ids") ?? [],
        LabelTitles = given.Texts("labels") ?? [],
        MilestoneId = given.Number("milestone_id"),
        RemovesSourceBranch = given.Flag("remove_source_branch") ?? false,
        IsSquashed = given.Flag("squash") ?? false,
        AllowsCollaboration = given.Flag("allow_collaboration") ?? false,
    };

    public static MergeRequestEdit Edit(Parameters given) => new()
    {
        Title = given.Has("title") ? given.Text("title") : default(Edit<string?>),
        Description = given.Has("description") ? given.Text("description") : default(Edit<string?>),
        TargetBranch = given.Text("target_branch") is { } branch ? branch : default(Edit<string>),
        Close = given.Text("state_event") switch { "close" => true, "reopen" => false, _ => null },
        AssigneeIds = IssueParameters.Assignees(given) is { } assignees
            ? assignees
            : default(Edit<ImmutableArray<long>>),
        ReviewerIds = given.Numbers("reviewer_ids") is { } reviewers ? reviewers : default(Edit<ImmutableArray<long>>),
        Labels = IssueParameters.Labels(given),
        MilestoneId = given.Has("milestone_id")
            ? given.Number("milestone_id") is { } id and > 0 ? id
            : null : default(Edit<long?>),
        RemovesSourceBranch = given.Flag("remove_source_branch") is { } removes ? removes : default(Edit<bool>),
        IsSquashed = given.Flag("squash") is { } squash ? squash : default(Edit<bool>),
        IsDiscussionLocked = given.Has("discussion_locked") ? given.Flag("discussion_locked") : default(Edit<bool?>),
    };

    private static MergeRequestExclusion? Exclusion(Parameters given)
        => given.HasAny(
            "not[labels]", "not[milestone]", "not[author_username]", "not[reviewer_username]", "not[assignee_username]")
            ? new MergeRequestExclusion
            {
                LabelNames = given.Texts("not[labels]"),
                MilestoneTitles = given.Texts("not[milestone]"),
                AuthorUsername = given.Text("not[author_username]"),
                ReviewerUsername = given.Text("not[reviewer_username]"),
                AssigneeUsernames = given.Texts("not[assignee_username]"),
            }
            : null;
}
