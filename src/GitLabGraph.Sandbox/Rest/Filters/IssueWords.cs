namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>The words that REST's lists of issues take; GitLab refuses others before it looks at anything.</summary>
internal static class IssueWords
{
    // GitLab's WorkItems::Type.allowed_types_for_issues: the types that came with work items are not among them.
    private static readonly string[] Types = ["issue", "incident", "test_case", "requirement", "task"];

    private static readonly string[] Orders =
    [
        "created_at", "due_date", "id", "label_priority", "milestone_due", "popularity", "priority",
        "relative_position", "title", "updated_at",
    ];

    public static RestAnswer? Refuse(RestCall call)
    {
        string[] orders = call.Instance.Options.IsEnterprise ? [.. Orders, "weight"] : Orders;
        return Refuse(call, "issue_type", Types) ?? Refuse(call, "order_by", orders);
    }

    private static RestAnswer? Refuse(RestCall call, string name, string[] words) =>
        call.Parameters.Text(name) is { } given && !words.Contains(given)
            ? RestAnswer.Error(StatusCodes.Status400BadRequest, $"{name} does not have a valid value")
            : null;
}
