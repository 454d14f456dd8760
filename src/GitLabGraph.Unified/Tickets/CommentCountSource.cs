using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// How many threads a ticket has. Work items tell since 17.10, and their issues always have; REST counts every comment,
/// which is another number.
/// </summary>
internal static class CommentCountSource
{
    private const string Threads = "userDiscussionsCount";

    /// <summary>Asks for it along with a work item, or else for where its issue is.</summary>
    public static void Along(UpstreamSelection item, PlannedField field) =>
        item.Add(WorkItemNeeds.LeafOrIssue(Threads));

    /// <summary>What came with the ticket, else what its issue tells; null where it is no issue.</summary>
    public static async ValueTask<int?> FindAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.Remote.Integer(Threads) is { } told)
        {
            return told;
        }

        if (ticket.RestPath is null)
        {
            return null;
        }

        var selection = new UpstreamSelection { TypeName = EntityKind.Issue.TypeName }.Leaf(Threads);
        var question = new EntityQuestion(ticket.Remote.Account, EntityKind.Issue, ticket.UpstreamNumber, selection);
        return (await Parts.FindAsync(context, question, "The ticket")).Integer(Threads);
    }
}
