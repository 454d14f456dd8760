using System.Collections.Frozen;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Editions;

/// <summary>
/// Members of GitLab's schema that Community Edition lacks, and those that came with a version but do not say so
/// themselves:
/// an experiment carries its version in its deprecation.
/// </summary>
internal static class EditionMembers
{
    /// <summary>Types that only Enterprise Edition has; fields of these types go with them.</summary>
    public static FrozenSet<string> EnterpriseTypes { get; } = FrozenSet.ToFrozenSet(
    [
        "WorkItemWidgetWeight", "WorkItemWidgetHealthStatus", "WorkItemWidgetStatus", "WorkItemWidgetDefinitionStatus",
        "WorkItemWidgetDefinitionWeight", "WorkItemStatus", "WorkItemStatusConnection", "WorkItemStatusEdge",
        "MemberRole",
        "MemberRoleConnection", "MemberRoleEdge", "StandardRole", "StandardRoleConnection", "StandardRoleEdge",
        "HealthStatus",
        "CustomizableStandardPermission", "CustomizableStandardPermissionConnection",
        "CustomizableStandardPermissionEdge",
        "WorkItemWidgetWeightInput", "WorkItemWidgetHealthStatusInput", "WorkItemWidgetStatusInput",
        "WorkItemsStatusesStatusID",
        "WeightWildcardId", "WorkItemStatusCategoryEnum", "MemberRoleStandardPermission", "MemberRoleID",
        "IssueSetWeightInput",
        "IssueSetWeightPayload",
        "Epic", "CurrentLicense",
        "AddOnPurchase", "AddOnUser", "AddOnUserConnection", "AddOnUserEdge", "UserAddOnAssignment",
        "UserAddOnAssignmentConnection", "UserAddOnAssignmentEdge", "GitlabSubscriptionsAddOnType",
        "GitlabSubscriptionsAddOnPurchaseID", "Dora", "GroupDora", "DoraMetric", "DoraMetricBucketingInterval",
    ]);

    /// <summary>
    /// Fields, enum values, input fields and arguments by name, wherever they stand, or by their type where the name
    /// means something else elsewhere.
    /// </summary>
    public static FrozenSet<string> EnterpriseNames { get; } = FrozenSet.ToFrozenSet(
    [
        "weight", "promotedToEpicUrl", "Issue.blocked", "WorkItemWidgetLinkedItems.blocked",
        "blockedByCount", "blockingCount", "approvalsRequired", "approvalsLeft", "HEALTH_STATUS", "WEIGHT",
        "ITERATION", "STATUS", "CUSTOM_FIELDS", "COLOR", "PROGRESS", "VERIFICATION_STATUS", "REQUIREMENT_LEGACY",
        "TEST_REPORTS",
        "VULNERABILITIES", "WEIGHT_ASC", "WEIGHT_DESC", "HEALTH_STATUS_ASC", "HEALTH_STATUS_DESC", "STATUS_ASC",
        "STATUS_DESC",
    ]);

    /// <summary>The version in which a member was gone.</summary>
    public static FrozenDictionary<string, GitLabVersion> Ends { get; } = new Dictionary<string, GitLabVersion>
    {
        ["Note.confidential"] = new(16, 0),
    }.ToFrozenDictionary();

    // The type came with its first own field, duoChatAvailable.
    private static readonly GitLabVersion CurrentUserFloor = new(16, 8);

    /// <summary>
    /// What a field answered before a version. Until work items got statuses, the field of that name told whether a
    /// requirement is met.
    /// </summary>
    public static FrozenDictionary<string, (string Type, GitLabVersion End)> FormerTypes { get; } =
        new Dictionary<string, (string, GitLabVersion)>
        {
            ["WorkItemWidgetStatus.status"] = ("String", IssueStatus.Floor),
            ["Query.currentUser"] = ("UserCore", CurrentUserFloor),
        }.ToFrozenDictionary();

    /// <summary>The version that brought a type or a member.</summary>
    public static FrozenDictionary<string, GitLabVersion> Floors { get; } = new Dictionary<string, GitLabVersion>(
        LateMembers.Names.Select(static name => KeyValuePair.Create(name, LateMembers.Floor)))
    {
        ["Project.isForked"] = new(17, 0),
        ["Project.forkedFrom"] = new(17, 0),
        ["WorkItemWidgetDevelopment"] = new(17, 1),
        ["WorkItemWidgetType.DEVELOPMENT"] = new(17, 1),
        ["ProjectMemberRelation.SHARED_INTO_ANCESTORS"] = new(15, 9),
        ["Note.internal"] = new(15, 5),
        ["Note.awardEmoji"] = new(16, 0),

        // The enum was forgotten when people could be banned (merge request 133398); when the others came is not told.
        ["UserState.banned"] = new(16, 6),
        ["UserState.ldap_blocked"] = new(16, 6),
        ["UserState.blocked_pending_approval"] = new(16, 6),

        // 15.0 finds a group by its path only; what lists groups came with a search alone.
        ["Query.users.active"] = new(16, 7),
        ["Query.users.groupId"] = new(16, 7),
        ["Query.users.humans"] = new(16, 7),
        ["Query.groups"] = new(15, 1),
        ["Query.groups.ids"] = new(17, 0),
        ["Query.groups.topLevelOnly"] = new(17, 0),
        ["Query.groups.ownedOnly"] = new(17, 0),
        ["Query.groups.parentPath"] = new(17, 0),
        ["Query.groups.allAvailable"] = new(17, 0),
        ["Query.groups.sort"] = new(17, 0),
        // The type is of threads, whose filter is older; that of notes came at some time between 16.1 and 17.0.
        ["NotesFilterType"] = new(15, 7),
        ["Issue.notes.filter"] = new(16, 8),
        ["MergeRequest.notes.filter"] = new(16, 8),
        ["WorkItemWidgetNotes.notes.filter"] = new(16, 8),
        ["Query.addOnPurchases"] = new(17, 3),
        ["AccessLevelEnum.PLANNER"] = new(17, 7),
        ["Project.workItems.updatedAfter"] = new(17, 9),
        ["Project.workItems.updatedBefore"] = new(17, 9),
        ["Group.workItems.updatedAfter"] = new(17, 9),
        ["Group.workItems.updatedBefore"] = new(17, 9),
        ["Group.workItems.includeArchived"] = new(18, 5),
        ["Namespace.workItems.includeArchived"] = new(18, 5),
        ["WorkItem.userDiscussionsCount"] = new(17, 10),
        ["CurrentUser"] = CurrentUserFloor,

        // GitLab does not say when these came: the sources of 15.x, and of 16.0 or somewhat later, have them not.
        ["CurrentLicense.trial"] = new(15, 0),
        ["NoteConnection.count"] = new(16, 0),
        ["UserCoreConnection.count"] = new(16, 5),
        ["MergeRequestAssigneeConnection.count"] = new(16, 5),
        ["MergeRequestParticipantConnection.count"] = new(16, 5),
        ["MergeRequestReviewerConnection.count"] = new(16, 5),
        ["WorkItemConnection.count"] = new(16, 5),
        ["WorkItemWidgetStatus"] = new(15, 7),
        ["WorkItemWidgetType.STATUS"] = new(15, 7),

        // GitLab's notes do not say when these came: they were there by then.
        ["Deployment"] = new(15, 6),
        ["DeploymentConnection"] = new(15, 6),
        ["DeploymentEdge"] = new(15, 6),
        ["Environment.autoStopAt"] = new(15, 6),
        ["Environment.createdAt"] = new(15, 6),
        ["Environment.environmentType"] = new(15, 6),
        ["Environment.externalUrl"] = new(15, 6),
        ["Environment.slug"] = new(15, 6),
        ["Environment.tier"] = new(15, 6),
        ["Environment.updatedAt"] = new(15, 6),
        ["DoraMetric"] = new(15, 10),
        ["Group.releases"] = new(15, 11),
        ["Pipeline.name"] = new(15, 11),
        ["Release.historicalRelease"] = new(15, 11),
        ["Pipeline.failureReason"] = new(16, 0),
        ["Pipeline.totalJobs"] = new(16, 0),
        ["Pipeline.child"] = new(17, 0),
        ["WorkItem.duplicatedToWorkItemUrl"] = new(18, 0),
        ["WorkItem.movedToWorkItemUrl"] = new(18, 0),
        ["WorkItem.promotedToEpicUrl"] = new(18, 0),
        ["Pipeline.latest"] = new(17, 0),
        ["Pipeline.type"] = new(17, 0),
        ["Pipeline.yamlErrorMessages"] = new(17, 0),
        ["Pipeline.yamlErrors"] = new(17, 0),
        ["Project.mergeRequests.deployedAfter"] = new(17, 9),
        ["Project.mergeRequests.deployedBefore"] = new(17, 9),
        ["Project.mergeRequests.deploymentId"] = new(17, 9),
        ["Project.mergeRequests.environmentName"] = new(17, 9),
        ["Group.mergeRequests.deployedAfter"] = new(17, 9),
        ["Group.mergeRequests.deployedBefore"] = new(17, 9),
        ["Group.mergeRequests.deploymentId"] = new(17, 9),
        ["Group.mergeRequests.environmentName"] = new(17, 9),
    }.ToFrozenDictionary();
}
