using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// What stands above a ticket that the instance told as an issue. Above a task stands a ticket, which its work item
/// tells; above anything else an epic, which is no ticket there: who has one is told what is lacking.
/// </summary>
internal static class IssueParent
{
    private const string Epic = "epic";

    public static void Add(UpstreamSelection issue, PlannedField field) =>
        issue.Leaf("type").Object(Epic, "Epic").Leaf("title")
            .Add(new UpstreamField("reference").With([UpstreamArgument.Literal("full", "true")]));

    /// <summary>The parent; null where there is none, an error where there is one that cannot be told.</summary>
    public static async ValueTask<Ticket?> FindAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.Remote.Text("type") == "TASK")
        {
            return await AboveTaskAsync(context, ticket);
        }

        return await EpicOfAsync(context, ticket) is not { } epic ? null : throw UnifiedErrors.Of(
            UnifiedErrorCodes.VersionTooOld,
            $"Above {ticket.Reference} stands the epic {epic.Word("reference")} \"{epic.Text("title")}\", which is no "
                + "ticket on this GitLab: it is too old.");
    }

    private static async ValueTask<Ticket?> AboveTaskAsync(IResolverContext context, Ticket ticket)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.WorkItem.TypeName };
        WorkItemNeeds.Parent(selection, new PlannedField(context));
        selection.Keep("parent");
        var task = await Parts.FindAsync(
            context,
            new EntityQuestion(ticket.Remote.Account, EntityKind.WorkItem, ticket.UpstreamNumber, selection),
            "The task");
        return task.Object("parent") is { } parent ? TicketMapping.FromWorkItem(parent) : null;
    }

    // Community Edition has no epics, and nothing above an issue.
    private static async ValueTask<Remote?> EpicOfAsync(IResolverContext context, Ticket ticket)
    {
        try
        {
            return await Parts.ReadAsync(context, ticket, Epic, Add);
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            return null;
        }
    }
}
