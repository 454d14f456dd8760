using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Groups;

/// <summary>What the fields of a group need from GitLab's <c>Group</c>.</summary>
internal static class GroupNeeds
{
    public static readonly ListNeed Subgroups = new("descendantGroups", Add)
    {
        Arguments = static _ => [UpstreamArgument.Literal("includeParentDescendants", "false")],
    };

    public static readonly ListNeed Workspaces = new("projects", WorkspaceNeeds.Add)
    {
        Arguments = static field => ProjectArguments.OfGroup(ProjectArguments.OfWorkspaces(field)),
    };

    public static readonly ListNeed Repos = new("projects", RepoNeeds.Add)
    {
        Arguments = static field => ProjectArguments.OfGroup(ProjectArguments.OfRepos(field)),
    };

    public static readonly ListNeed Members = new("groupMembers", MembershipNeeds.OfGroup)
    {
        Arguments = MemberArguments.OfGroup,
        Shared = MembershipNeeds.OfPlace,
        IsCounted = false,
    };

    public static readonly ListNeed Tickets = new("workItems", WorkItemNeeds.Add)
    {
        Arguments = WorkItemArguments.OfGroup,
        IsNullWhereOff = true,
        CountedBy = "WorkItemConnection",
        IsGivenUpUncounted = true,
    };

    public static readonly ListNeed Issues = new("issues", IssueNeeds.Add)
        { Arguments = WorkItemArguments.OfGroupIssues };

    public static readonly ListNeed PullRequests = new("mergeRequests", PullRequestNeeds.Add)
    {
        Arguments = PullRequestArguments.OfGroup,
    };

    public static readonly ListNeed Tags = new("labels", TagNeeds.Add) { Arguments = TagArguments.OfGroup };

    private static readonly NeedTable Table = new("Group", "Group", "id")
    {
        ["name"] = Needs.Leaves("name"),
        ["path"] = Needs.Leaves("fullPath"),
        ["fullName"] = Needs.Leaves("fullName"),
        ["description"] = Needs.Leaves("description"),
        ["visibility"] = Needs.Leaves("visibility"),
        ["visibilityRaw"] = Needs.Leaves("visibility"),
        ["parent"] = Parent,
        ["subgroups"] = Subgroups.Add,
        ["workspaces"] = Workspaces.Add,
        ["repos"] = Repos.Add,
        ["members"] = Members.Add,
        ["tickets"] = Tickets.Add,
        ["pullRequests"] = PullRequests.Add,
        ["tags"] = Tags.Add,
        ["roles"] = RoleNeeds.Custom.Add,
        ["licenses"] = Needs.Leaves("fullPath"),
        ["memberCount"] = Needs.Leaves("groupMembersCount"),
        ["workspaceCount"] = Needs.Leaves("projectsCount"),
        ["url"] = Needs.Leaves("webUrl"),
        ["avatarUrl"] = Needs.Leaves("avatarUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
    };

    public static void Add(UpstreamSelection group, PlannedField holder) => Table.Add(group, holder);

    public static void Parent(UpstreamSelection group, PlannedField field) =>
        Add(group.Add(new UpstreamField("parent") { IsDetachable = true }).Below, field);
}
