using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tags;

/// <summary>What the fields of a tag need from GitLab's <c>Label</c>.</summary>
internal static class TagNeeds
{
    private static readonly NeedTable Table = new("Tag", "Label")
    {
        ["id"] = Needs.Leaves("id"),
        ["scope"] = Needs.Leaves("id"),
        ["scopeRaw"] = Needs.Leaves("id"),
        ["workspace"] = Needs.Leaves("id"),
        ["name"] = Needs.Leaves("title"),
        ["scopedKey"] = Needs.Leaves("title"),
        ["scopedValue"] = Needs.Leaves("title"),
        ["description"] = Needs.Leaves("description"),
        ["color"] = Needs.Leaves("color"),
        ["textColor"] = Needs.Leaves("textColor"),
        ["isArchived"] = Needs.Leaves("archived"),
        ["group"] = Needs.Leaves("id", "title"),
        ["openTicketCount"] = Needs.Leaves("id", "title"),
        ["closedTicketCount"] = Needs.Leaves("id", "title"),
        ["openPullRequestCount"] = Needs.Leaves("id", "title"),
        ["remoteData"] = Needs.Leaves("id", "title"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
    };

    public static void Add(UpstreamSelection label, PlannedField holder) => Table.Add(label, holder);
}
