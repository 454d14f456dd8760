using System.Collections.Immutable;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>REST's way of naming the filters and orders of issues.</summary>
internal static class IssueParameters
{
    public static IssueOrder Order(RestCall call)
    {
        var sort = call.Parameters.Text("order_by") switch
        {
            "updated_at" => IssueSort.UpdatedAt,
            "due_date" => IssueSort.DueDate,
            "title" => IssueSort.Title,
            "weight" => IssueSort.Weight,
            "relative_position" => IssueSort.RelativePosition,
            "milestone_due" => IssueSort.MilestoneDue,
            "label_priority" or "priority" => IssueSort.LabelPriority,
            "popularity" => IssueSort.Popularity,
            "id" => IssueSort.Id,
            _ => IssueSort.CreatedAt,
        };
        return new IssueOrder(sort, call.Parameters.Text("sort") == "asc" ? Direction.Ascending : Direction.Descending);
    }

    public static IssueFilter Filter(RestCall call)
    {
        var given = call.Parameters;
        return new IssueFilter
        {
            State =
                given.Text("state") switch { "opened" => IssueState.Opened, "closed" => IssueState.Closed, _ => null },
            Iids = given.Numbers("iids") is { } iids ? [.. iids.Select(iid => (int)iid)] : null,
            Types = given.Text("issue_type") is { } type
                && EnumWords.Read<IssueType>(type) is { } known ? [known] : null,
            Search = ItemSearch.Of(given.Text("search"), given.Text("in")?.Split(',')),
            AuthorId = given.Text("scope") is "created_by_me" or "created-by-me" ? call.User?.Id
                ?? -1 : given.Number("author_id"),
            AuthorUsername = given.Text("author_username"),
            AssigneeId = given.Text("scope") is "assigned_to_me" or "assigned-to-me" ? call.User?.Id
                ?? -1 : Id(given, "assignee_id"),
            Assignee = Wild(given, "assignee_id"),
            AssigneeUsernames = given.Texts("assignee_username"),
            LabelNames = Wild(given, "labels") is null ? given.Texts("labels") : null,
            Label = Wild(given, "labels"),
            MilestoneTitles = Wild(given, "milestone") is null
                && given.Text("milestone") is { } milestone ? [milestone] : null,
            Milestone = Wild(given, "milestone") ?? Wild(given, "milestone_id"),
            Weight = (int?)Id(given, "weight"),
            WeightWildcard = Wild(given, "weight"),
            HealthStatus = EnumWords.Read<HealthStatus>(given.Text("health_status")),
            IsConfidential = given.Flag("confidential"),
            ReactionEmoji = given.Text("my_reaction_emoji"),
            CreatedAfter = given.Moment("created_after"),
            CreatedBefore = given.Moment("created_before"),
            UpdatedAfter = given.Moment("updated_after"),
            UpdatedBefore = given.Moment("updated_before"),
            ParentIds = given.Number("epic_id") is { } epic ? [Issue.IdOfEpic(epic)] : null,
            Not = Exclusion(given),
        };
    }

    public static readonly string[] Updatable =
    [
        "add_labels", "assignee_id", "assignee_ids", "confidential", "description", "discussion_locked", "due_date",
        "epic_id",
        "health_status", "issue_type", "labels", "milestone_id", "remove_labels", "start_date", "state_event", "title",
        "weight",
    ];

    /// <summary>What is said of labels, which all items take alike.</summary>
    public static LabelsEdit Labels(Parameters given) => new()
    {
        Titles = given.Texts("labels"),
        AddTitles = given.Texts("add_labels") ?? [],
        RemoveTitles = given.Texts("remove_labels") ?? [],
    };

    public static IssueEdit Edit(Parameters given) => new()
    {
        Title = given.Has("title") ? given.Text("title") : default(Edit<string?>),
        Description = given.Has("description") ? given.Text("description") : default(Edit<string?>),
        Type = EnumWords.Read<IssueType>(given.Text("issue_type")) is { } type ? type : default(Edit<IssueType>),
        Close = given.Text("state_event") switch { "close" => true, "reopen" => false, _ => null },
        IsConfidential = given.Flag("confidential") is { } confidential ? confidential : default(Edit<bool>),
        IsDiscussionLocked = given.Has("discussion_locked") ? given.Flag("discussion_locked") : default(Edit<bool?>),
        AssigneeIds = Assignees(given) is { } assignees ? assignees : default(Edit<ImmutableArray<long>>),
        Labels = Labels(given),
        MilestoneId = given.Has("milestone_id")
            ? given.Number("milestone_id") is { } id and > 0 ? id
            : null : default(Edit<long?>),
        ParentId = given.Has("epic_id")
            ? given.Number("epic_id") is { } epic and > 0 ? Issue.IdOfEpic(epic)
            : null : default(Edit<long?>),
        StartDate = given.Has("start_date") ? given.Day("start_date") : default(Edit<DateOnly?>),
        DueDate = given.Has("due_date") ? given.Day("due_date") : default(Edit<DateOnly?>),
        Weight = given.Has("weight") ? (int?)given.Number("weight") : default(Edit<int?>),
        HealthStatus = given.Has("health_status")
            ? EnumWords.Read<HealthStatus>(given.Text("health_status"))
            : default(Edit<HealthStatus?>),
    };

    /// <summary>0 or an empty value clears.</summary>
    public static ImmutableArray<long>? Assignees(Parameters given)
        => (given.Numbers("assignee_ids") ?? given.Numbers("assignee_id")) is { } ids
            ? [.. ids.Where(id => id > 0)]
            : null;

    /// <summary>The values that keyset pages of a project's issues may be ordered by; null for others.</summary>
    public static Func<Issue, string>? KeysetKey(RestCall call) => call.Parameters.Text("order_by") switch
    {
        null or "created_at" => issue => KeysetPage.Sortable(issue.CreatedAt.UtcTicks),
        "updated_at" => issue => KeysetPage.Sortable(issue.UpdatedAt.UtcTicks),
        "title" => issue => issue.Title,
        "id" => _ => "",
        "relative_position" => issue => KeysetPage.Sortable(issue.RelativePosition),
        _ => null,
    };

    private static IssueExclusion? Exclusion(Parameters given) =>
        given.HasAny("not[labels]", "not[milestone]", "not[author_username]", "not[assignee_username]", "not[iids]")
        ? new IssueExclusion
        {
            LabelNames = given.Texts("not[labels]"),
            MilestoneTitles = given.Texts("not[milestone]"),
            AuthorUsernames = given.Texts("not[author_username]"),
            AssigneeUsernames = given.Texts("not[assignee_username]"),
            Iids = given.Numbers("not[iids]") is { } iids ? [.. iids.Select(iid => (int)iid)] : null,
        }
        : null;

    /// <summary>"None" and "Any", in any case; assignee_id 0 is an old way to say none.</summary>
    public static Wildcard? Wild(Parameters given, string name) => given.Text(name)?.ToLowerInvariant() switch
    {
        "none" => Wildcard.None,
        "any" => Wildcard.Any,
        "0" when name == "assignee_id" => Wildcard.None,
        _ => null,
    };

    public static long? Id(Parameters given, string name) => Wild(given, name) is null ? given.Number(name) : null;
}
