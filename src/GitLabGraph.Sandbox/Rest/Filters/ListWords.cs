namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>The words that REST's lists take; GitLab refuses others before it looks at anything.</summary>
internal static class ListWords
{
    // GitLab's WorkItems::Type.allowed_types_for_issues: the types that came with work items are not among them.
    private static readonly string[] IssueTypes = ["issue", "incident", "test_case", "requirement", "task"];

    private static readonly string[] IssueOrders =
    [
        "created_at", "due_date", "id", "label_priority", "milestone_due", "popularity", "priority",
        "relative_position", "title", "updated_at",
    ];

    private static readonly string[] MergeRequestOrders =
        ["created_at", "label_priority", "milestone_due", "popularity", "priority", "title", "updated_at"];

    public static RestAnswer? RefuseIssues(RestCall call) =>
        Refuse(call, "issue_type", IssueTypes)
        ?? Refuse(call, "order_by", call.Instance.Options.IsEnterprise ? [.. IssueOrders, "weight"] : IssueOrders);

    public static RestAnswer? RefuseMergeRequests(RestCall call) => Refuse(
        call, "order_by", call.Instance.Has(17, 2) ? [.. MergeRequestOrders, "merged_at"] : MergeRequestOrders);

    public static RestAnswer? Refuse(RestCall call, string name, string[] words) =>
        call.Parameters.Text(name) is { } given && !words.Contains(given)
            ? RestAnswer.Error(StatusCodes.Status400BadRequest, $"{name} does not have a valid value")
            : null;
}
