using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Completes tickets that a REST list named: REST knows no status, hierarchy or links of them, GraphQL does. An
/// instance without work items has nothing to add.
/// </summary>
internal static class RestTickets
{
    private static readonly string[] Told =
    [
        "id", "number", "reference", "title", "description", "state", "confidential", "dueDate", "url", "createdAt",
        "updatedAt", "closedAt", "__typename",
    ];

    /// <summary>The same tickets, asked by their numbers all at once where more is selected than REST told.</summary>
    public static async ValueTask<Connection<Ticket>> CompleteAsync(
        IResolverContext context, Connection<Ticket> named)
    {
        var field = new PlannedField(context);

        if (named.Edges.Count == 0
            || field.ItemChildren("Ticket").All(static child => Told.Contains(child.Name))
            || named.Edges[0].Node.Remote.Account.Schema.Lacks("Project", "workItems"))
        {
            return named;
        }

        var tickets = await Task.WhenAll(named.Edges.Select(edge => FindAsync(context, field, edge.Node)));
        return new Connection<Ticket>(
            [.. named.Edges.Select((edge, index) => new Edge<Ticket>(tickets[index], edge.Cursor))],
            named.PageInfo,
            named.TotalCount);
    }

    private static async Task<Ticket> FindAsync(IResolverContext context, PlannedField field, Ticket named)
    {
        var selection = new UpstreamSelection();

        foreach (var item in field.Items())
        {
            WorkItemNeeds.Add(selection, item);
        }

        var question = new EntityQuestion(
            named.Remote.Account, EntityKind.WorkItem, named.UpstreamNumber, selection);
        return TicketMapping.FromWorkItem(await Parts.FindAsync(context, question, $"The ticket {named.Reference}"));
    }
}
