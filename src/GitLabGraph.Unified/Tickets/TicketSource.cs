using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Where tickets come from: work items, or issues where the instance is too old to list work items. Which of them is
/// learnt from the instance's refusal, once.
/// </summary>
internal static class TicketSource
{
    public static readonly TicketListing OfProject = new("Project", WorkspaceNeeds.Tickets, WorkspaceNeeds.Issues);

    public static readonly TicketListing OfGroup = new("Group", GroupNeeds.Tickets, GroupNeeds.Issues);

    public static readonly TicketListing OfInstance = new(
        "CurrentUser",
        new ListNeed("workItems", WorkItemNeeds.Add) { Arguments = WorkItemArguments.OfInstance },
        null);

    /// <summary>Lists tickets of a place.</summary>
    public static async ValueTask<Connection<Ticket>> ListAsync(
        IResolverContext context, ListPlace place, TicketListing listing)
    {
        if (!IsOld(place.Account, listing))
        {
            try
            {
                return await Lists.ReadAsync(context, place, listing.WorkItems, TicketMapping.FromWorkItem);
            }
            catch (GraphQLException) when (IsOld(place.Account, listing))
            {
                // The instance has just been learnt to have no such list.
            }
        }

        var issues = Lists.ReadAsync(context, place, listing.Issues!, TicketMapping.FromIssue);
        return await IssueWorkspaces.AddAsync(context, place.Account, place.ProjectNumber, issues);
    }

    /// <summary>Lists tickets of a workspace or group, which may have come along with it.</summary>
    public static async ValueTask<Connection<Ticket>> ListAsync(
        IResolverContext context, Entity owner, TicketListing listing)
    {
        if (!IsOld(owner.Remote.Account, listing))
        {
            try
            {
                return await Lists.ReadAsync(context, owner, listing.WorkItems, TicketMapping.FromWorkItem);
            }
            catch (GraphQLException) when (IsOld(owner.Remote.Account, listing))
            {
                // As above.
            }
        }

        var issues = Lists.ReadAsync(context, owner, listing.Issues!, TicketMapping.FromIssue);
        return await IssueWorkspaces.AddAsync(context, owner.Remote.Account, owner.Place.ProjectNumber, issues);
    }

    /// <summary>A ticket by its number.</summary>
    public static ValueTask<Ticket> FindAsync(
        IResolverContext context, GlobalId id, LinkedAccount account, PlannedField field) =>
        FindAsync(context, account, id.Key, field);

    /// <summary>A ticket by GitLab's number, which its work item and its issue share.</summary>
    public static async ValueTask<Ticket> FindAsync(
        IResolverContext context, LinkedAccount account, string number, PlannedField field)
    {
        var selection = new UpstreamSelection();
        WorkItemNeeds.Add(selection, field);
        var question = new EntityQuestion(account, EntityKind.WorkItem, number, selection);
        return TicketMapping.FromWorkItem(await Parts.FindAsync(context, question, "The ticket"));
    }

    /// <summary>A ticket by <c>group/project#12</c>, or by <c>group#12</c> where it belongs to a group.</summary>
    public static async ValueTask<Ticket> FindByReferenceAsync(
        IResolverContext context, string reference, LinkedAccount account, PlannedField field)
    {
        if (reference.Split('#') is not [{ Length: > 0 } path, var number] || !int.TryParse(number, out _))
        {
            throw UnifiedErrors.Invalid(
                $"\"{reference}\" is not a ticket's reference; it has the form group/project#12.");
        }

        var root = new UpstreamField("namespace").With("fullPath", "ID!", path);
        var item = root.Below.Add(new UpstreamField("workItem").With("iid", "String!", number));
        root.Below.TypeName = "Namespace";
        WorkItemNeeds.Add(item.Below, field);
        var found = await Parts.FindAsync(context, new RootQuestion(account, root), $"The ticket {reference}");
        return found.Object("workItem") is { } ticket
            ? TicketMapping.FromWorkItem(ticket)
            : throw UnifiedErrors.NotFound(
                $"The ticket {reference} does not exist, or the linked account may not see it.");
    }

    private static bool IsOld(LinkedAccount account, TicketListing listing) =>
        listing.Issues is not null && account.Schema.Lacks(listing.OwnerType, "workItems");
}
