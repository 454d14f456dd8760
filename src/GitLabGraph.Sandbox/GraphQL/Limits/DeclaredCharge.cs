namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>
/// What GitLab's types declare of single fields (<c>complexity:</c>, <c>calls_gitaly:</c>) and resolvers add. Between
/// versions a field may have lost its own charge: the highest is played.
/// </summary>
internal static class DeclaredCharge
{
    /// <summary>A charge of the field's own: it stands for the one, and the page is not charged then.</summary>
    public static int? Of(SelectedField field) => (field.Owner, field.Name) switch
    {
        ("MergeRequest", "participants") => 15,
        ("Release", "commit") or ("WorkItemWidgetDevelopment", "closingMergeRequests") => 10,
        ("MergeRequest", "mergedAt" or "closedAt" or "assignees" or "reviewers" or "labels" or "subscribed") => 5,
        ("Issue", "participants" or "subscribed" or "linkedWorkItems" or "blockedByIssues") => 5,
        ("WorkItemWidgetHierarchy", "parent" or "children" or "ancestors") => 5,
        ("WorkItemWidgetLinkedItems", "linkedItems") => 5,
        ("Group", "descendantGroups" or "timelogs") => 5,
        (_, "titleHtml" or "descriptionHtml") => 5,
        _ => null,
    };

    /// <summary>What each row of a page is charged, in hundredths; the resolver of threads has a multiplier.</summary>
    public static int HundredthsPerRow(SelectedField field) =>
        (field.Owner, field.Name) is ("WorkItemWidgetNotes", "discussions") ? 5 : 1;

    /// <summary>What is added before the page is charged.</summary>
    public static int Surcharge(SelectedField field) => (field.Owner, field.Name) switch
    {
        ("Group" or "Namespace", "projects") => 10,
        _ => CallsGitaly(field) ? 1 : 0,
    };

    private static bool CallsGitaly(SelectedField field) => (field.Owner, field.Name) is
        ("MergeRequest", "diffHeadSha" or "diffStats" or "diffStatsSummary" or "detailedMergeStatus" or "approved"
            or "commits" or "commitsWithoutMergeCommits" or "mergeable" or "sourceBranchExists")
        or ("Project", "forksCount" or "avatarUrl" or "languages")
        or ("Repository", "empty" or "exists" or "rootRef")
        or ("Pipeline", "beforeSha" or "commit" or "latest")
        or ("WorkItemWidgetNotes", "discussions");
}
