using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Tells how urgent a ticket is by the names of its tags. The most urgent of them may be the last, so all are read.
/// </summary>
internal static class PrioritySource
{
    /// <summary>The tags as the upstream object lists them, with their names only.</summary>
    public static ListNeed From(Func<UpstreamSelection, UpstreamSelection> place) => new("labels", static (_, _) => { })
    {
        Place = place,
        IsCounted = false,
        Always = static label => label.Leaf("title"),
    };

    /// <summary>Asks for the names along with the ticket.</summary>
    public static Need Along(ListNeed tags) => (target, field) => tags.Add(target, Whole(field));

    public static async ValueTask<TicketPriority?> FindAsync(IResolverContext context, Ticket ticket)
    {
        var names = await Lists.ReadAsync(
            Whole(new PlannedField(context)), ticket, ticket.Lists.PriorityTags, static label => label.Word("title"));
        return ticket.Remote.Account.Priorities.Of(names.Nodes);
    }

    private static PlannedField Whole(PlannedField field) => field with
    {
        Page = new PageRequest(int.MaxValue, IsBackward: false, Cursor: null),
        Part = "_names",
    };
}
