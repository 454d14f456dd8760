using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Turns REST's issues into tickets: the same record as GraphQL's, under REST's words.</summary>
internal static class RestIssueMapping
{
    public static Ticket From(Remote issue)
    {
        var state = issue.Text("state") == "closed" ? TicketState.Closed : TicketState.Open;
        return new Ticket
        {
            Remote = issue,
            Source = EntityKind.Issue,
            Number = issue.Integer("iid") ?? 0,
            Reference = issue.Object("references")?.Text("full") ?? "",
            Title = issue.Word("title"),
            Description = issue.Filled("description"),
            State = state,
            Status = StatusMapping.OfState(issue.Account, state),
            StatusRaw = issue.Word("state"),
            Type = TicketTypeMapping.FromWord(issue.Account, issue.Text("issue_type")),
            Confidential = issue.Flag("confidential"),
            Locked = issue.Flag("discussion_locked"),
            Author = issue.Object("author") is { } author ? UserMapping.FromRest(author) : null,
            Milestone = issue.Object("milestone") is { } milestone ? MilestoneMapping.FromRest(milestone) : null,
            DueDate = issue.Day("due_date"),
            StartDate = issue.Day("start_date"),
            Weight = issue.Integer("weight"),
            TimeEstimate = issue.Object("time_stats")?.Integer("time_estimate"),
            TimeSpent = issue.Object("time_stats")?.Integer("total_time_spent"),
            Upvotes = issue.Integer("upvotes") ?? 0,
            Downvotes = issue.Integer("downvotes") ?? 0,
            Url = issue.Address("web_url") ?? "",
            CreatedAt = issue.Time("created_at") ?? default,
            UpdatedAt = issue.Time("updated_at") ?? default,
            ClosedAt = issue.Time("closed_at"),
        };
    }
}
