using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>What the fields of a ticket type need from GitLab's <c>WorkItemType</c>.</summary>
internal static class TicketTypeNeeds
{
    private static readonly NeedTable Table = new("TicketType", "WorkItemType", "name")
    {
        ["id"] = Needs.Leaves("id"),
        ["kind"] = Needs.Leaves("id"),
        ["iconName"] = Needs.Leaves("iconName"),
    };

    public static void Add(UpstreamSelection type, PlannedField holder) => Table.Add(type, holder);

    /// <summary>The types of a project or group, all of them: GitLab lets there be forty.</summary>
    public static void AddAll(UpstreamSelection owner, PlannedField field) =>
        Add(owner.Add(new UpstreamField("workItemTypes") { IsConnection = true }
            .With("first", "Int", PageRequest.LargestUpstreamSize)).Below.Object("nodes"), field);
}
