namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// What GitLab's types declare of single fields beside the formula, in its source: <c>complexity: 5</c>,
/// <c>calls_gitaly: true</c>, a resolver's own addition. Where versions differ it is the highest.
/// </summary>
public static class DeclaredCharge
{
    /// <summary>The field's own charge: it stands for the one of the formula, and no page is charged then.</summary>
    public static int? Of(string? type, string field) => (type, field) switch
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

    /// <summary>
    /// What each row of the field's page is charged, in hundredths of all: GitLab puts a ticket's threads together of
    /// several tables.
    /// </summary>
    public static int HundredthsPerRow(string? type, string field) =>
        (type, field) is ("WorkItemWidgetNotes", "discussions") ? 5 : 1;

    /// <summary>What the field adds to the formula, before its page is charged.</summary>
    public static int Surcharge(string? type, string field) => (type, field) switch
    {
        ("Group" or "Namespace", "projects") => 10,
        _ => CallsGitaly(type, field) ? 1 : 0,
    };

    /// <summary>Whether the field is sorted where it is not asked to be: GitLab charges that as a sort.</summary>
    public static bool SortsByDefault(string? type, string field) =>
        field is "authoredMergeRequests" or "assignedMergeRequests" or "reviewRequestedMergeRequests"
        || (type, field) is ("WorkItemWidgetNotes", "discussions")
        || (type is "Query" or "Project" or "Group" or "Namespace" or "CurrentUser"
            && (field is "issues" or "mergeRequests" or "workItems" or "milestones" or "users" or "groups"
                or "releases"));

    private static bool CallsGitaly(string? type, string field) => (type, field) is
        ("MergeRequest", "diffHeadSha" or "diffStats" or "diffStatsSummary" or "detailedMergeStatus" or "approved"
            or "commits" or "commitsWithoutMergeCommits" or "mergeable" or "sourceBranchExists")
        or ("Project", "forksCount" or "avatarUrl" or "languages")
        or ("Repository", "empty" or "exists" or "rootRef")
        or ("Pipeline", "beforeSha" or "commit" or "latest")
        or ("WorkItemWidgetNotes", "discussions");
}
