namespace GitLabGraph.Sandbox.GraphQL.Editions;

/// <summary>What the source of GitLab 15.3 does not have of projects, groups, merge requests and people.</summary>
internal static class LateMembers
{
    private static readonly string[] Users =
    [
        "User", "UserCore", "CurrentUser", "AddOnUser", "MergeRequestAssignee", "MergeRequestAuthor",
        "MergeRequestParticipant", "MergeRequestReviewer",
    ];

    private static readonly string[] OfUsers =
    [
        "createdAt", "bio", "jobTitle", "organization", "lastActivityOn", "type", "emails", "commitEmail", "active",
        "human",
    ];

    public static GitLabVersion Floor { get; } = new(15, 4);

    public static IEnumerable<string> Names =>
    [
        "Project.updatedAt",
        "Group.createdAt", "Group.updatedAt", "Group.groupMembersCount", "Group.projectsCount",
        "Group.descendantGroupsCount",
        "MergeRequest.approved", "MergeRequest.closedAt", "MergeRequest.commits", "MergeRequest.detailedMergeStatus",
        "MergeRequest.resolvableDiscussionsCount", "MergeRequest.resolvedDiscussionsCount",
        .. Users.SelectMany(static type => OfUsers.Select(name => $"{type}.{name}")),
    ];
}
