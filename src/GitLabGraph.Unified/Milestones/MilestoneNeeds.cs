using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Milestones;

/// <summary>What the fields of a milestone need from GitLab's <c>Milestone</c>.</summary>
internal static class MilestoneNeeds
{
    private static readonly NeedTable Table = new("Milestone", "Milestone", "id")
    {
        ["number"] = Needs.Leaves("iid"),
        ["title"] = Needs.Leaves("title"),
        ["description"] = Needs.Leaves("description"),
        ["state"] = Needs.Leaves("state"),
        ["stateRaw"] = Needs.Leaves("state"),
        ["startDate"] = Needs.Leaves("startDate"),
        ["dueDate"] = Needs.Leaves("dueDate"),
        ["isExpired"] = Needs.Leaves("expired"),
        ["url"] = Needs.Leaves("webPath"),
    };

    public static void Add(UpstreamSelection milestone, PlannedField holder) => Table.Add(milestone, holder);
}
