using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Groups;

/// <summary>The fields of a group that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<Group>]
internal static class GroupFields
{
    /// <summary>
    /// When it was made; null where GitLab does not tell, as of what REST names in passing. Before 15.4 it tells over
    /// REST only, one request a group.
    /// </summary>
    public static async ValueTask<DateTimeOffset?> GetCreatedAtAsync([Parent] Group group, IResolverContext context) =>
        group.Remote.Time("createdAt") ?? group.Remote.Time("created_at")
        ?? (group.Remote.Account.Schema.Lacks("Group", "createdAt")
            ? (await RestSource.KnownAsync(
                context, group.Remote.Account, $"groups/{group.UpstreamNumber}", "The group"))
                .Time("created_at")
            : null);

    /// <summary>The group above; null for one at the top.</summary>
    public static async ValueTask<Group?> GetParentAsync([Parent] Group group, IResolverContext context) =>
        GroupMapping.From(await Parts.ReadAsync(context, group, "parent", GroupNeeds.Parent));

    /// <summary>Groups right below this one.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Group>> GetSubgroupsAsync(
        [Parent] Group group, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, group, GroupNeeds.Subgroups, GroupMapping.From);

    /// <summary>
    /// Workspaces of the group. GitLab counts those that the account may not see, too, and leaves them out of a page
    /// only then: it may be shorter than asked, and is an error where nothing is left of it to go on from.
    /// </summary>
    /// <param name="includeSubgroups">Whether those of the groups below it are listed, too.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Workspace>> GetWorkspacesAsync(
        [Parent] Group group,
        [DefaultValue(false)] bool? includeSubgroups,
        PagingArguments paging,
        IResolverContext context) =>
        Lists.ReadAsync(context, group, GroupNeeds.Workspaces, WorkspaceMapping.From);

    /// <summary>
    /// Repos of the group. GitLab counts those that the account may not see, too, and leaves them out of a page only
    /// then: it may be shorter than asked, and is an error where nothing is left of it to go on from.
    /// </summary>
    /// <param name="includeSubgroups">Whether those of the groups below it are listed, too.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Repo>> GetReposAsync(
        [Parent] Group group,
        [DefaultValue(false)] bool? includeSubgroups,
        PagingArguments paging,
        IResolverContext context) =>
        Lists.ReadAsync(context, group, GroupNeeds.Repos, RepoMapping.From);

    /// <summary>
    /// Who may work here, and in which role; members of the groups above are among them. Those of groups that were
    /// invited here are with <c>includeInvited</c> only, as in GitLab. Whoever waits for a seat is listed, too:
    /// <c>isAwaiting</c> tells them.
    /// </summary>
    /// <param name="where">Which members; all without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Membership>> GetMembersAsync(
        [Parent] Group group, MemberFilter? where, PagingArguments paging, IResolverContext context) =>
        Lists.ReadBelowAsync(new PlannedField(context), group, GroupNeeds.Members, MembershipMapping.In(group));

    /// <summary>Tickets of the group and of everything below it, unless the filter says otherwise.</summary>
    /// <param name="where">Which tickets; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Ticket>> GetTicketsAsync(
        [Parent] Group group, TicketFilter? where, TicketOrder? orderBy, PagingArguments paging,
            IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Workspace, where?.Group);
        return TicketSource.ListAsync(context, group, TicketSource.OfGroup);
    }

    /// <summary>Pull requests of every repo in and below the group, unless the filter says otherwise.</summary>
    /// <param name="where">Which pull requests; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        [Parent] Group group,
        PullRequestFilter? where,
        PullRequestOrder? orderBy,
        PagingArguments paging,
        IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Repo, where?.Group, where?.Scope?.ToString());
        return Lists.ReadAsync(context, group, GroupNeeds.PullRequests, PullRequestMapping.From);
    }

    /// <summary>
    /// The roles that a member here can have: the built-in ones, then the custom ones that the account may see. Null,
    /// with an error, where GitLab does not answer.
    /// </summary>
    public static async ValueTask<IReadOnlyList<Role>?> GetRolesAsync([Parent] Group group, IResolverContext context) =>
        await RoleSource.OfGroupAsync(context, group);

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static ValueTask<JsonElement?> GetRemoteDataAsync([Parent] Group group, IResolverContext context) =>
        RestSource.ReadAsync(
            context, group.Remote.Account, $"groups/{group.UpstreamNumber}?with_projects=false", "The group");

    /// <summary>Tags that tickets here can bear: the group's own and those of the groups above.</summary>
    /// <param name="where">Which tags; all of the place without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Tag>> GetTagsAsync(
        [Parent] Group group, TagFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Workspace, where?.Group);
        return Lists.ReadAsync(context, group, GroupNeeds.Tags, label => TagMapping.From(label, TagBearer.Of(group)));
    }
}
