using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// A ticket as REST has it. Its API of issues knows no tasks in some versions, and that of epics not every ticket of a
/// group: so one that REST does not find need not be gone, and GraphQL is asked which of the two it is.
/// </summary>
internal static class RestTicket
{
    /// <summary>The object at the ticket's path; null where the API does not know tickets such as this one.</summary>
    public static async ValueTask<Remote?> FindAsync(IResolverContext context, Ticket ticket, string path)
    {
        var account = ticket.Remote.Account;

        if (await RestSource.FindAsync(context, account, path) is { } found)
        {
            return found;
        }

        var selection = new UpstreamSelection { TypeName = ticket.Upstream.TypeName }.Leaf("id");
        var question = new EntityQuestion(account, ticket.Upstream, ticket.UpstreamNumber, selection);
        await Parts.FindAsync(context, question, "The ticket");
        return null;
    }
}
