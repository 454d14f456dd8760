using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Statuses;

/// <summary>What the fields of a status need from GitLab's <c>WorkItemStatus</c>.</summary>
internal static class StatusNeeds
{
    private static readonly NeedTable Table = new("TicketStatus", "WorkItemStatus", "name")
    {
        ["id"] = Needs.Leaves("id"),
        ["category"] = Needs.Leaves("category"),
        ["categoryRaw"] = Needs.Leaves("category"),
        ["color"] = Needs.Leaves("color"),
        ["description"] = Needs.Leaves("description"),
    };

    public static void Add(UpstreamSelection status, PlannedField holder) => Table.Add(status, holder);

    /// <summary>The statuses that a container's types allow, and which one new tickets begin with.</summary>
    public static void AddAll(UpstreamSelection owner, PlannedField field)
    {
        var definition = AddDefault(owner.Object("workItemTypes").Object("nodes", "WorkItemType").Leaf("name"));
        Add(definition.Object("allowedStatuses", "WorkItemStatus").Leaf("id"), field);
    }

    /// <summary>The status that new tickets of a type begin with; answers where a type tells of its statuses.</summary>
    public static UpstreamSelection AddDefault(UpstreamSelection type)
    {
        var definition = type.Object("widgetDefinitions").On("WorkItemWidgetDefinitionStatus");
        definition.Object("defaultOpenStatus", "WorkItemStatus").Leaf("id");
        return definition;
    }
}
