using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// The page on which a closed ticket goes on. GitLab forgets it when the ticket is opened again. Issues have long told
/// what they were moved to and what they are duplicates of; work items tell it since later, and alone tell of epics.
/// </summary>
internal sealed class TicketSuccessor
{
    public static readonly TicketSuccessor Moved = new("movedToWorkItemUrl", "movedTo");
    public static readonly TicketSuccessor Duplicate = new("duplicatedToWorkItemUrl", "closedAsDuplicateOf");
    public static readonly TicketSuccessor Epic = new("promotedToEpicUrl", null);

    private readonly string _page;
    private readonly string? _issue;

    private TicketSuccessor(string page, string? issue)
    {
        _page = page;
        _issue = issue;
    }

    /// <summary>Asks for it along with a work item, or else for where its issue is.</summary>
    public void AlongWorkItem(UpstreamSelection item, PlannedField field) =>
        item.Leaf("state").Add(_issue is null ? new UpstreamField(_page) : WorkItemNeeds.LeafOrIssue(_page));

    /// <summary>Asks for it along with an issue, as far as that tells.</summary>
    public void AlongIssue(UpstreamSelection issue, PlannedField field)
    {
        issue.Leaf("state");

        if (_issue is not null)
        {
            issue.Object(_issue, "Issue").Leaf("webUrl");
        }
    }

    /// <summary>What came with the ticket, else what its other form tells; null where it does not go on.</summary>
    public async ValueTask<string?> FindAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.State != TicketState.Closed)
        {
            return null;
        }

        if (IsToldBy(ticket.Remote))
        {
            return Of(ticket.Remote);
        }

        // An epic is no issue, and goes on nowhere.
        if (_issue is not null && ticket.RestPath is null)
        {
            return null;
        }

        try
        {
            return Of(await OtherFormAsync(context, ticket));
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            return null;
        }
    }

    private ValueTask<Remote> OtherFormAsync(IResolverContext context, Ticket ticket)
    {
        var kind = _issue is null ? EntityKind.WorkItem : EntityKind.Issue;
        var selection = new UpstreamSelection { TypeName = kind.TypeName };
        (_issue is null ? (Need)AlongWorkItem : AlongIssue)(selection, new PlannedField(context));
        var question = new EntityQuestion(ticket.Remote.Account, kind, ticket.UpstreamNumber, selection);
        return Parts.FindAsync(context, question, $"The ticket {ticket.Reference}");
    }

    private bool IsToldBy(Remote ticket) =>
        ticket.Find(_page, out _) || (_issue is not null && ticket.Find(_issue, out _));

    private string? Of(Remote ticket) =>
        ticket.Address(_page) ?? (_issue is null ? null : ticket.Object(_issue)?.Address("webUrl"));
}
