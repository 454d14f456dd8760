using System.Collections.Immutable;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>One widget of a work item: which one, and the item it shows.</summary>
internal sealed record Widget(string Type, Issue Issue)
{
    /// <summary>
    /// The object type behind a widget type: <c>START_AND_DUE_DATE</c> is WorkItemWidgetStartAndDueDate.
    /// </summary>
    public string TypeName { get; } = "WorkItemWidget" + string.Concat(
        Type.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()));

    private static readonly ImmutableArray<string> Everywhere =
    [
        "ASSIGNEES", "AWARD_EMOJI", "DESCRIPTION", "HIERARCHY", "LABELS", "LINKED_ITEMS", "MILESTONE", "NOTES",
        "NOTIFICATIONS", "PARTICIPANTS", "START_AND_DUE_DATE", "TIME_TRACKING",
    ];

    /// <summary>
    /// The widgets of a work item, in GitLab's order; some belong to paid editions, some to some types.
    /// </summary>
    public static ImmutableArray<string> TypesOf(IssueType type, bool isEnterprise)
    {
        IEnumerable<string> types = Everywhere;
        if (type is not IssueType.Epic)
        {
            types = types.Append("DEVELOPMENT");
        }

        if (isEnterprise)
        {
            types = types.Concat(["HEALTH_STATUS", "STATUS"]);
            types = type is IssueType.Issue or IssueType.Task ? types.Append("WEIGHT") : types;
        }

        return [.. types];
    }

    /// <summary>
    /// Whether a version shows the widget. It may have the word for another one: STATUS was of requirements once.
    /// </summary>
    public static bool IsIn(IResolverContext context, string type) =>
        context.Knows("WorkItemWidgetType", type)
        && (type is not "STATUS" || context.Schema.TryGetType("WorkItemStatus", out _));
}
