using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Finds how bad an incident is: GitLab's work items do not tell, their issues do.</summary>
internal static class SeveritySource
{
    /// <summary>GitLab's word; null for a ticket that is no incident.</summary>
    public static async ValueTask<string?> WordAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.Type.Kind != TicketTypeKind.Incident)
        {
            return null;
        }

        if (ticket.Source == EntityKind.Issue)
        {
            return ticket.Remote.Text("severity");
        }

        var selection = new UpstreamSelection { TypeName = EntityKind.Issue.TypeName }.Leaf("severity");
        var question = new EntityQuestion(ticket.Remote.Account, EntityKind.Issue, ticket.UpstreamNumber, selection);
        return (await Parts.FindAsync(context, question, "The incident")).Text("severity");
    }
}
