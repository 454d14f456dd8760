using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.TicketTypes;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>What the fields of a workspace need from GitLab's <c>Project</c>.</summary>
internal static class WorkspaceNeeds
{
    public static readonly ListNeed Tickets = new("workItems", WorkItemNeeds.AddOfProject)
    {
        Arguments = WorkItemArguments.OfProject,
        Shared = Needs.All(
            Needs.Back("Ticket", "workspace", Add), Needs.Back("Ticket", "reference", Needs.Leaves("fullPath"))),
        CountedBy = "WorkItemConnection",
        IsGivenUpUncounted = true,
    };

    public static readonly ListNeed Issues = new("issues", IssueNeeds.Add)
        { Arguments = WorkItemArguments.OfProjectIssues };

    public static readonly ListNeed Tags = new("labels", TagNeeds.Add) { Arguments = TagArguments.OfProject };

    public static readonly ListNeed Members = new("projectMembers", MembershipNeeds.OfProjectList)
    {
        Arguments = MemberArguments.OfProject,
        Shared = MembershipNeeds.OfPlace,
        IsCounted = false,
    };

    // Tickets are planned for those of the groups above as well.
    public static readonly ListNeed Milestones = new("milestones", MilestoneNeeds.Add)
    {
        Arguments = static _ => [new UpstreamArgument("includeAncestors", "Boolean", true)],
        IsCounted = false,
    };

    private static readonly NeedTable Table = new("Workspace", "Project", "id")
    {
        ["name"] = Needs.Leaves("name"),
        ["path"] = Needs.Leaves("fullPath"),
        ["description"] = Needs.Leaves("description"),
        ["status"] = Needs.Leaves("archived", "markedForDeletionOn"),
        ["visibility"] = Needs.Leaves("visibility"),
        ["visibilityRaw"] = Needs.Leaves("visibility"),
        ["group"] = Needs.Object("group", GroupNeeds.Add),
        ["repo"] = RepoNeeds.Add,
        ["tickets"] = Tickets.Add,
        ["tags"] = Tags.Add,
        ["ticketTypes"] = TicketTypeNeeds.AddAll,
        ["ticketStatuses"] = StatusNeeds.AddAll,
        ["members"] = Members.Add,
        ["milestones"] = Milestones.Add,
        ["url"] = Needs.Leaves("webUrl"),
        ["avatarUrl"] = Needs.Leaves("avatarUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
    };

    public static void Add(UpstreamSelection project, PlannedField holder) => Table.Add(project, holder);
}
