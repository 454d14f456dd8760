using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Where lists of tickets come from: work items; issues where the instance does not list work items, or not by what is
/// asked; REST where it lists neither anywhere. Which of them is learnt from the instance's refusal, once.
/// </summary>
internal static class TicketSource
{
    public static readonly TicketListing OfProject = new(
        "Project", WorkspaceNeeds.Tickets, WorkspaceNeeds.Issues, TicketMapping.OfProject);

    public static readonly TicketListing OfGroup = new(
        "Group", GroupNeeds.Tickets, GroupNeeds.Issues, static _ => TicketMapping.FromWorkItem);

    private static readonly ListNeed OfOwner = new("workItems", WorkItemNeeds.Add)
    {
        Arguments = WorkItemArguments.OfInstance,
    };

    /// <summary>Lists tickets of a place.</summary>
    public static async ValueTask<Connection<Ticket>> ListAsync(
        IResolverContext context, ListPlace place, TicketListing listing) =>
        await TryAsync(
            context,
            () => Lists.ReadBelowAsync(context, place, listing.WorkItems, listing.Map),
            IsLacked(context, place.Account, listing))
        ?? await CompleteAsync(
            context,
            place.Account,
            place.ProjectNumber,
            Lists.ReadAsync(context, place, listing.Issues, TicketMapping.FromIssue));

    /// <summary>Lists tickets of a workspace or group, which may have come along with it.</summary>
    public static async ValueTask<Connection<Ticket>> ListAsync(
        IResolverContext context, Entity owner, TicketListing listing) =>
        await TryAsync(
            context,
            () => Lists.ReadBelowAsync(new PlannedField(context), owner, listing.WorkItems, listing.Map),
            IsLacked(context, owner.Remote.Account, listing))
        ?? await CompleteAsync(
            context,
            owner.Remote.Account,
            owner.Place.ProjectNumber,

            // Not of what came along: that was the other list's, or null where the instance has it in name only.
            Lists.ReadAsync(context, owner.Place with { Name = "" }, listing.Issues, TicketMapping.FromIssue));

    /// <summary>Lists everything that the account may see, of one person where one is given.</summary>
    public static async ValueTask<Connection<Ticket>> ListAllAsync(
        IResolverContext context, LinkedAccount account, UpstreamArgument? person = null)
    {
        var list = person is null ? OfOwner : new ListNeed("workItems", WorkItemNeeds.Add)
        {
            Arguments = field =>
                [.. WorkItemArguments.OfInstance(field).Where(given => given.Name != person.Name), person],
        };
        var place = ListPlace.OfOwner(account, "CurrentUser");
        return await TryAsync(
                context,
                () => Lists.ReadAsync(context, place, list, TicketMapping.FromWorkItem),
                IsByPriority(context) || list.IsLacked(account.Schema, "CurrentUser", new PlannedField(context)))
            ?? await RestTickets.ListAsync(context, account, person);
    }

    private static ValueTask<Connection<Ticket>> CompleteAsync(
        IResolverContext context, LinkedAccount account, string? project, ValueTask<Connection<Ticket>> issues) =>
        IssueWorkItems.AddAsync(context, IssueWorkspaces.AddAsync(context, account, project, issues));

    // Null where the instance is known or has just been learnt to lack the list, or the page goes on in another.
    private static async ValueTask<Connection<Ticket>?> TryAsync(
        IResolverContext context, Func<ValueTask<Connection<Ticket>>> read, bool isLacked)
    {
        if (isLacked)
        {
            return null;
        }

        try
        {
            return await read();
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal) || ListCursor.IsOfAnother(refusal)
            || (IsByPriority(context) && UnifiedErrors.IsBroken(refusal)))
        {
            return null;
        }
    }

    // GitLab has no cursors for this order. Its lists of issues count rows instead; those of work items do since 17.10,
    // but not the one of everything, and break.
    private static bool IsByPriority(IResolverContext context) =>
        new PlannedField(context).Given<TicketOrder?>("orderBy") is TicketOrder.PriorityAsc or TicketOrder.PriorityDesc;

    private static bool IsLacked(IResolverContext context, LinkedAccount account, TicketListing listing) =>
        listing.WorkItems.IsLacked(account.Schema, listing.OwnerType, new PlannedField(context));
}
