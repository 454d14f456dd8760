using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>The fields of a workspace that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<Workspace>]
internal static class WorkspaceFields
{
    /// <summary>The same project as a developer sees it.</summary>
    public static Repo GetRepo([Parent] Workspace workspace) => RepoMapping.From(workspace.Remote);

    /// <summary>Tickets of the workspace.</summary>
    /// <param name="where">Which tickets; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Ticket>> GetTicketsAsync(
        [Parent] Workspace workspace, TicketFilter? where, TicketOrder? orderBy, PagingArguments paging,
            IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Workspace, where?.Group);
        return TicketSource.ListAsync(context, workspace, TicketSource.OfProject);
    }

    /// <summary>The sorts of ticket that can be made here. Null, with an error, where GitLab does not answer.</summary>
    public static async ValueTask<IReadOnlyList<TicketType>?> GetTicketTypesAsync(
        [Parent] Workspace workspace, IResolverContext context) =>
        TicketTypeMapping.AllOf(await Parts.ReadAsync(context, workspace, "workItemTypes", TicketTypeNeeds.AddAll));

    /// <summary>
    /// The statuses that tickets here can have: the instance's own, or OPEN and CLOSED where it has none. Null, with
    /// an error, where GitLab does not answer.
    /// </summary>
    public static async ValueTask<IReadOnlyList<TicketStatus>?> GetTicketStatusesAsync(
        [Parent] Workspace workspace, IResolverContext context) =>
        StatusMapping.AllOf(
            workspace.Remote.Account, await Parts.ReadAsync(context, workspace, "workItemTypes", StatusNeeds.AddAll));

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static ValueTask<JsonElement?> GetRemoteDataAsync([Parent] Workspace workspace, IResolverContext context) =>
        RestSource.ReadAsync(
            context, workspace.Remote.Account, $"projects/{workspace.UpstreamNumber}", "The workspace");

    /// <summary>Tags that tickets here can bear: the workspace's own and those of the groups above.</summary>
    /// <param name="where">Which tags; all of the place without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Tag>> GetTagsAsync(
        [Parent] Workspace workspace, TagFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Workspace, where?.Group);
        return Lists.ReadAsync(
            context, workspace, WorkspaceNeeds.Tags, label => TagMapping.From(label, TagBearer.Of(workspace)));
    }

    /// <summary>
    /// Who may work here, and in which role; members of the groups above are among them. Those of groups that were
    /// invited here are with <c>includeInvited</c> only, as in GitLab. Whoever waits for a seat is listed, too:
    /// <c>isAwaiting</c> tells them.
    /// </summary>
    /// <param name="where">Which members; all without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Membership>> GetMembersAsync(
        [Parent] Workspace workspace, MemberFilter? where, PagingArguments paging, IResolverContext context) =>
        Lists.ReadBelowAsync(
            new PlannedField(context), workspace, WorkspaceNeeds.Members, MembershipMapping.In(workspace));

    /// <summary>Milestones of the workspace and of the groups above.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Milestone>> GetMilestonesAsync(
        [Parent] Workspace workspace, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, workspace, WorkspaceNeeds.Milestones, MilestoneMapping.From);
}
