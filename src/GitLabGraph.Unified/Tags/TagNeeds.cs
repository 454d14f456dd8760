using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tags;

/// <summary>What the fields of a tag need from GitLab's <c>Label</c>.</summary>
internal static class TagNeeds
{
    private static readonly NeedTable Table = new("Tag", "Label", "id")
    {
        ["name"] = Needs.Leaves("title"),
        ["scopedKey"] = Needs.Leaves("title"),
        ["scopedValue"] = Needs.Leaves("title"),
        ["description"] = Needs.Leaves("description"),
        ["color"] = Needs.Leaves("color"),
        ["textColor"] = Needs.Leaves("textColor"),
        ["isArchived"] = Needs.Leaves("archived"),
        ["group"] = Needs.Leaves("title"),
        ["openTicketCount"] = Needs.Leaves("title"),
        ["closedTicketCount"] = Needs.Leaves("title"),
        ["openPullRequestCount"] = Needs.Leaves("title"),
        ["remoteData"] = Needs.Leaves("title"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
    };

    public static void Add(UpstreamSelection label, PlannedField holder) => Table.Add(label, holder);
}
