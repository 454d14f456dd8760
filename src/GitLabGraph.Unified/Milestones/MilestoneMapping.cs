using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Milestones;

/// <summary>Turns GitLab's milestones into ours.</summary>
internal static class MilestoneMapping
{
    /// <summary>From GraphQL's <c>Milestone</c>.</summary>
    public static Milestone From(Remote milestone) => new()
    {
        Remote = milestone,
        Number = milestone.Integer("iid") ?? 0,
        Title = milestone.Word("title"),
        Description = milestone.Filled("description"),
        State = milestone.Text("state") == "closed" ? MilestoneState.Closed : MilestoneState.Active,
        StateRaw = milestone.Word("state"),
        StartDate = milestone.Day("startDate"),
        DueDate = milestone.Day("dueDate"),
        IsExpired = milestone.Flag("expired"),
        Url = milestone.Address("webPath"),
    };

    /// <summary>From REST's milestone.</summary>
    public static Milestone FromRest(Remote milestone) => new()
    {
        Remote = milestone,
        Number = milestone.Integer("iid") ?? 0,
        Title = milestone.Word("title"),
        Description = milestone.Filled("description"),
        State = milestone.Text("state") == "closed" ? MilestoneState.Closed : MilestoneState.Active,
        StateRaw = milestone.Word("state"),
        StartDate = milestone.Day("start_date"),
        DueDate = milestone.Day("due_date"),
        IsExpired = milestone.Flag("expired"),
        Url = milestone.Address("web_url"),
    };

    public static Milestone? From(Remote? milestone) => milestone is { } found ? From(found) : null;
}
