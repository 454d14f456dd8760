using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// A ticket of a group as GitLab's older epics API has it: the only one that tells its history. It finds an epic by the
/// number that clients see, but its history by one of its own, which work items do not tell.
/// </summary>
internal static class EpicSource
{
    /// <summary>Where the epics API has the ticket; null for one of a project.</summary>
    public static string? PathOf(Ticket ticket) =>
        EpicsOf(ticket) is { } epics ? $"{epics}/{ticket.Remote.Word("iid")}" : null;

    /// <summary>Where its history lies; null where it is no epic, or the API knows none of that number.</summary>
    public static async ValueTask<string?> HistoryPathAsync(IResolverContext context, Ticket ticket) =>
        PathOf(ticket) is { } path && await RestTicket.FindAsync(context, ticket, path) is { } epic
            ? $"{EpicsOf(ticket)}/{epic.Number()}"
            : null;

    /// <summary>Who closed it last, as REST names people in passing; null where its history does not tell.</summary>
    public static async ValueTask<Remote?> CloserAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.State != TicketState.Closed || await HistoryPathAsync(context, ticket) is not { } path)
        {
            return null;
        }

        var states = await RestSource.AllAsync(context, ticket.Remote.Account, $"{path}/{TicketEventSource.States}");
        var closings = states.Where(static state => state.Text("state") == "closed")
            .OrderBy(static state => state.Time("created_at")).ToList();
        return closings.Count > 0 ? closings[^1].Object("user") : null;
    }

    private static string? EpicsOf(Ticket ticket) =>
        TicketGroupSource.OwnerOf(ticket) is { } group ? $"groups/{group.Number()}/epics" : null;
}
