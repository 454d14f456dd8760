using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Gives tickets that were answered as issues what only their work items tell: the day they begin, and their type's id
/// and picture, the tickets below, and the pull requests that close it. An instance may have work items and yet list
/// them not, or not by what is asked.
/// </summary>
internal static class IssueWorkItems
{
    /// <summary>Adds it where it is selected, asked for all tickets at once.</summary>
    public static async ValueTask<Connection<Ticket>> AddAsync(
        IResolverContext context, ValueTask<Connection<Ticket>> listing)
    {
        var wanted = Wanted(new PlannedField(context).Items());
        var tickets = await listing;

        if (wanted.Count == 0)
        {
            return tickets;
        }

        var whole = await Task.WhenAll(tickets.Nodes.Select(ticket => AddToAsync(context, ticket, wanted)));
        return new Connection<Ticket>(
            [.. tickets.Edges.Select((edge, index) => new Edge<Ticket>(whole[index], edge.Cursor))],
            tickets.PageInfo,
            tickets.TotalCount);
    }

    /// <summary>Adds it to one ticket, where it is an issue and it is selected.</summary>
    public static async ValueTask<Ticket> AddToAsync(
        IResolverContext context, ValueTask<Ticket> finding, IReadOnlyList<PlannedField> holders)
    {
        var (ticket, wanted) = (await finding, Wanted(holders));
        return ticket.Source == EntityKind.Issue && wanted.Count > 0
            ? await AddToAsync(context, ticket, wanted)
            : ticket;
    }

    /// <summary>The tickets below one that was answered as an issue; none where there are no work items.</summary>
    public static async ValueTask<Connection<Ticket>> ChildrenAsync(IResolverContext context, Ticket ticket)
    {
        try
        {
            return await Lists.ReadAsync(
                context, PlaceOf(ticket), WorkItemNeeds.Lists.Children!, TicketMapping.FromWorkItem);
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            return Lists.Empty<Ticket>();
        }
    }

    /// <summary>The pull requests that close a ticket which was answered as an issue.</summary>
    /// <exception cref="GraphQLException">Work items do not tell: there are none, or they are too old.</exception>
    public static ValueTask<Connection<PullRequest>> PullRequestsAsync(IResolverContext context, Ticket ticket) =>
        Lists.ReadAsync(context, PlaceOf(ticket), WorkItemNeeds.Lists.PullRequests!, ClosingNeeds.Read);

    // Named as the work item's own lists are, so that a cursor of either leads on in the other.
    private static ListPlace PlaceOf(Ticket ticket) =>
        ListPlace.On(ticket.Remote.Account, EntityKind.WorkItem, ticket.UpstreamNumber) with { Name = "" };

    private static List<PlannedField> Wanted(IEnumerable<PlannedField> holders) =>
    [
        .. TicketHolders.FieldsOf(holders).Where(static field => field.Name is "startDate"
            || (field.Name is "type" && (field.Selects("id") || field.Selects("iconName")))),
    ];

    private static async Task<Ticket> AddToAsync(IResolverContext context, Ticket ticket, List<PlannedField> wanted)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.WorkItem.TypeName };
        WorkItemNeeds.AddBeyondIssue(selection, wanted);
        var answer = await context.AskAsync(
            new EntityQuestion(ticket.Remote.Account, EntityKind.WorkItem, ticket.UpstreamNumber, selection));

        // Where there are no work items there is nothing to miss.
        if (Parts.LackIn(answer, $"The ticket {ticket.Reference}") is { } lack && !UnifiedErrors.IsTooOld(lack))
        {
            lack.Errors.ToList().ForEach(context.ReportError);
        }

        return ticket with
        {
            StartDate = answer.Value.Day("startDate"),
            Type = answer.Value.Object("workItemType") is { } type ? TicketTypeMapping.From(type) : ticket.Type,
        };
    }
}
