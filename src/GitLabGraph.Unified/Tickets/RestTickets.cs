using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Tickets that a REST list names. REST knows no status, hierarchy or links of them; GraphQL is asked for what is
/// selected beyond what it tells, by their numbers and all at once.
/// </summary>
internal static class RestTickets
{
    private static readonly string[] Told =
    [
        "id", "number", "reference", "title", "description", "state", "confidential", "dueDate", "url", "createdAt",
        "updatedAt", "closedAt", "__typename",
    ];

    /// <summary>Everything that the account may see, on instances whose GraphQL has no such list.</summary>
    public static async ValueTask<Connection<Ticket>> ListAsync(
        IResolverContext context, LinkedAccount account, UpstreamArgument? person)
    {
        var filter = new PlannedField(context);
        var path = RestTicketPath.Of(
            filter.Given<TicketFilter>("where") ?? new TicketFilter(), filter.Given<TicketOrder?>("orderBy"), person);
        return await CompleteAsync(
            context, await OffsetLists.ReadAsync(context, account, path, RestIssueMapping.From));
    }

    /// <summary>The same page, with what is selected of its tickets.</summary>
    public static async ValueTask<Connection<Ticket>> CompleteAsync(
        IResolverContext context, Connection<Ticket> named)
    {
        var tickets = await CompleteAsync(context, [.. named.Nodes], [.. new PlannedField(context).Items()]);
        return new Connection<Ticket>(
            [.. named.Edges.Select((edge, index) => new Edge<Ticket>(tickets[index], edge.Cursor))],
            named.PageInfo,
            named.TotalCount);
    }

    /// <summary>The same tickets, with what is selected of them.</summary>
    public static async ValueTask<IReadOnlyList<Ticket>> CompleteAsync(
        IResolverContext context, IReadOnlyList<Ticket> named, IReadOnlyList<PlannedField> holders) =>
        holders.SelectMany(static holder => holder.Children("Ticket"))
            .All(static child => Told.Contains(child.Name))
            ? named
            : await Task.WhenAll(named.Select(ticket => SingleTicketSource.FindAsync(
                context, ticket.Remote.Account, ticket.UpstreamNumber, holders, $"The ticket {ticket.Reference}")
                .AsTask()));
}
