using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Turns GitLab's work items and issues into tickets. The only place that knows GitLab's words for them.
/// </summary>
internal static class TicketMapping
{
    /// <summary>From GraphQL's <c>WorkItem</c>.</summary>
    public static Ticket FromWorkItem(Remote item) =>
        FromWorkItem(item, WorkspaceMapping.From(item.Object("project")));

    /// <summary>The work items that a project lists, all of its own workspace.</summary>
    public static Func<Remote, Ticket> OfProject(Remote project)
    {
        var workspace = WorkspaceMapping.From(project);
        var path = project.Text("fullPath");
        return item => FromWorkItem(item, workspace, path);
    }

    // A full reference is the project's path and the number; fifty of them need not be told one by one.
    private static Ticket FromWorkItem(Remote item, Workspace? workspace, string? path = null) => new()
    {
        Remote = item,
        Source = EntityKind.WorkItem,
        Number = item.Integer("iid") ?? 0,
        Reference = item.Text("reference")
            ?? (path is not null && item.Text("iid") is { } number ? $"{path}#{number}" : ""),
        Title = item.Word("title"),
        Description = item.Filled("description"),
        DescriptionHtml = item.Filled("descriptionHtml"),
        State = StateOf(item.Text("state")),
        Status = StatusMapping.Of(item, StateOf(item.Text("state"))),
        StatusRaw = item.Object("status")?.Text("name") ?? StateWordOf(item.Word("state")),
        Type = TicketTypeMapping.From(item.Object("workItemType")),
        Confidential = item.Flag("confidential"),
        Locked = item.Flag("discussionLocked"),
        Author = UserMapping.From(item.Object("author")),
        Workspace = workspace,
        WorkspaceGroup = GroupMapping.From(item.Object("project")?.Object("group")),
        Milestone = MilestoneMapping.From(item.Object("milestone")),
        StartDate = item.Day("startDate"),
        DueDate = item.Day("dueDate"),
        Weight = item.Integer("weight"),
        TimeEstimate = item.Integer("timeEstimate"),
        TimeSpent = item.Integer("totalTimeSpent"),
        Upvotes = item.Integer("upvotes") ?? 0,
        Downvotes = item.Integer("downvotes") ?? 0,
        Url = item.Address("webUrl") ?? "",
        CreatedAt = item.Time("createdAt") ?? default,
        UpdatedAt = item.Time("updatedAt") ?? default,
        ClosedAt = item.Time("closedAt"),
    };

    /// <summary>From GraphQL's <c>Issue</c>, which older instances have in its place.</summary>
    public static Ticket FromIssue(Remote issue) => FromWorkItem(issue) with
    {
        Source = EntityKind.Issue,
        Type = TicketTypeMapping.FromWord(issue.Account, issue.Text("type")),
    };

    /// <summary>The severity's own word; null when the instance told none.</summary>
    public static TicketSeverity? SeverityOf(string? word) => word?.ToUpperInvariant() switch
    {
        null => null,
        "CRITICAL" => TicketSeverity.Critical,
        "HIGH" => TicketSeverity.High,
        "MEDIUM" => TicketSeverity.Medium,
        "LOW" => TicketSeverity.Low,
        _ => TicketSeverity.Unknown,
    };

    /// <summary>From GraphQL's <c>LinkedWorkItemType</c>.</summary>
    public static TicketLink LinkFrom(Remote link) =>
        new(LinkOf(link.Word("linkType")), link.Word("linkType"), FromWorkItem(link.Object("workItem") ?? link));

    /// <summary>The link's own word, the same in REST and GraphQL.</summary>
    public static TicketLinkKind LinkOf(string word) => word switch
    {
        "blocks" => TicketLinkKind.Blocks,
        "is_blocked_by" => TicketLinkKind.IsBlockedBy,
        _ => TicketLinkKind.RelatesTo,
    };

    // Work items say OPEN where issues, REST and webhooks say opened: one fact, one word.
    private static string StateWordOf(string word) => word switch
    {
        "OPEN" => "opened",
        "CLOSED" => "closed",
        _ => word,
    };

    // OPEN and CLOSED of work items, opened and closed of issues; a locked issue is being worked on.
    private static TicketState StateOf(string? word) =>
        string.Equals(word, "closed", StringComparison.OrdinalIgnoreCase) ? TicketState.Closed : TicketState.Open;
}
