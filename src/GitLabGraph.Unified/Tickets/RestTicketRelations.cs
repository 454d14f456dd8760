using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>What a ticket has to do with others, on instances whose GraphQL does not tell.</summary>
internal static class RestTicketRelations
{
    /// <summary>The tickets that it is linked to; none for a ticket of a group, which REST does not know.</summary>
    public static async ValueTask<IReadOnlyList<TicketLink>> LinksAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.RestPath is not { } path)
        {
            return [];
        }

        var links = await RestSource.WholeAsync(context, ticket.Remote.Account, $"{path}/links");
        var holders = new PlannedField(context).Children("TicketLink").Where(static child => child.Name == "ticket");
        var tickets = await RestTickets.CompleteAsync(
            context, [.. links.Select(RestIssueMapping.From)], [.. holders]);
        return [.. links.Zip(tickets).Where(static link => link.Second is not null).Select(static link =>
            new TicketLink(
                TicketMapping.LinkOf(link.First.Word("link_type")), link.First.Word("link_type"), link.Second!))];
    }

    /// <summary>The pull requests that close it when they are merged.</summary>
    public static async ValueTask<Connection<PullRequest>> ClosedByAsync(IResolverContext context, Ticket ticket)
    {
        var account = ticket.Remote.Account;
        var requests = ticket.RestPath is { } path
            ? await RestSource.AllAsync(context, account, $"{path}/closed_by")
            : [];
        return await RestPullRequests.CompleteAsync(context, account, WholeList.Cut(
            [.. requests.Select(RestPullRequestMapping.From)],
            new PlannedField(context).Page,
            $"closing {ticket.Id}",
            static request => request.Id));
    }
}
