using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Finds tickets.</summary>
[QueryType]
internal static class TicketQueries
{
    /// <summary>
    /// A ticket by its id or by its reference (<c>group/project#12</c>, <c>group&amp;12</c> for one of a group); null,
    /// with an error, where there is none or it may not be seen.
    /// </summary>
    /// <param name="id">Its id. Give either this or the reference.</param>
    /// <param name="reference">As GitLab writes it in full, such as <c>group/project#12</c>.</param>
    public static async ValueTask<Ticket?> GetTicketAsync(
        [GraphQLType("ID")] string? id, string? reference, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var field = new PlannedField(context);
        return (id, reference) switch
        {
            ({ } given, null) =>
                await SingleTicketSource.FindAsync(
                    context, account, GlobalId.Parse(given, "Ticket", account).Key, field),
            (null, { } given) => await SingleTicketSource.FindByReferenceAsync(context, given, account, field),
            _ => throw UnifiedErrors.Invalid("Give either id or reference."),
        };
    }

    /// <summary>
    /// Tickets of a workspace, of a group, or of all workspaces that the account may see. GitLab lists the tickets of a
    /// group, such as epics, in the group only.
    /// </summary>
    /// <param name="where">Which tickets; all of all workspaces without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Ticket>> GetTicketsAsync(
        TicketFilter? where, TicketOrder? orderBy, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        return where switch
        {
            { Workspace: not null, Group: not null } =>
                throw UnifiedErrors.Invalid("workspace and group contradict each other; give one of them."),
            { Group: null, IncludeSubgroups: not null } =>
                throw UnifiedErrors.Invalid("includeSubgroups needs a group in the filter."),
            { Workspace: { } workspace } => await TicketSource.ListAsync(
                context, ListPlace.On(account, EntityKind.Project,
                    GlobalId.Parse(workspace, "Workspace", account).Key), TicketSource.OfProject),
            { Group: { } group } => await TicketSource.ListAsync(
                context, ListPlace.On(account, EntityKind.Group, GlobalId.Parse(group, "Group", account).Key),
                    TicketSource.OfGroup),
            _ => await TicketSource.ListAllAsync(context, account),
        };
    }
}
