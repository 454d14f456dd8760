using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

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
        var path = new RestTicketPath(
            filter.Given<TicketFilter>("where") ?? new TicketFilter(), filter.Given<TicketOrder?>("orderBy"), person);
        return await CompleteAsync(context, await UnknownWords.ToldIn(path.ByMoment() is { } list
            ? MomentLists.ReadAsync(context, account, list, RestIssueMapping.From)
            : OffsetLists.ReadAsync(context, account, path.Write(), RestIssueMapping.From)));
    }

    /// <summary>The same page, with what is selected of its tickets.</summary>
    public static async ValueTask<Connection<Ticket>> CompleteAsync(
        IResolverContext context, Connection<Ticket> named)
    {
        var tickets = await CompleteAsync(context, [.. named.Nodes], [.. new PlannedField(context).Items()]);
        return new Connection<Ticket>(
            [.. named.Edges.Zip(tickets).Where(static row => row.Second is not null)
                .Select(static row => new Edge<Ticket>(row.Second!, row.First.Cursor))],
            named.PageInfo,
            named.TotalCount);
    }

    /// <summary>The same tickets, with what is selected of them; null, with an error, for one that is gone.</summary>
    public static async ValueTask<IReadOnlyList<Ticket?>> CompleteAsync(
        IResolverContext context, IReadOnlyList<Ticket> named, IReadOnlyList<PlannedField> holders) =>
        holders.SelectMany(static holder => holder.Children("Ticket"))
            .All(static child => Told.Contains(child.Name))
            ? [.. named]
            : await Task.WhenAll(named.Select(ticket => FindAsync(context, ticket, holders)));

    // Deleted or hidden since it was listed; the others stand.
    private static async Task<Ticket?> FindAsync(
        IResolverContext context, Ticket named, IReadOnlyList<PlannedField> holders)
    {
        try
        {
            return await SingleTicketSource.FindAsync(
                context, named.Remote.Account, named.UpstreamNumber, holders, $"The ticket {named.Reference}");
        }
        catch (GraphQLException failure) when (failure.Errors is [{ Code: UnifiedErrorCodes.NotFound }])
        {
            context.ReportError(failure.Errors[0]);
            return null;
        }
    }
}
