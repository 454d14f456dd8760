using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The fields of a ticket that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<Ticket>]
internal static class TicketFields
{
    /// <summary>Who is to deal with it.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<User>> GetAssigneesAsync(
        [Parent] Ticket ticket, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, ticket, ticket.Lists.Assignees, UserMapping.From);

    /// <summary>Everyone who wrote, was assigned or was mentioned.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<User>> GetParticipantsAsync(
        [Parent] Ticket ticket, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, ticket, ticket.Lists.Participants, UserMapping.From);

    /// <summary>Threads, oldest first. GitLab lists them forward only.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Discussion>> GetDiscussionsAsync(
        [Parent] Ticket ticket, PagingArguments paging, IResolverContext context) =>
        DiscussionFields.ReadAsync(ticket, context);

    /// <summary>
    /// Tickets below this one, such as the tasks of an issue. Empty on instances without a hierarchy. GitLab counts
    /// those that the account may not see, too, and leaves them out of a page only then: it may be shorter than asked,
    /// and is an error where nothing is left of it to go on from.
    /// </summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Ticket>> GetChildrenAsync(
        [Parent] Ticket ticket, PagingArguments paging, IResolverContext context) =>
        ticket.Lists.Children is { } children
            ? Lists.ReadAsync(context, ticket, children, TicketMapping.FromWorkItem)
            : IssueWorkItems.ChildrenAsync(context, ticket);

    /// <summary>
    /// The ticket above this one; null when there is none. Null, with an error that names it, on an older instance
    /// where an epic is above, which is no ticket there.
    /// </summary>
    public static async ValueTask<Ticket?> GetParentAsync([Parent] Ticket ticket, IResolverContext context) =>
        ticket.Source != EntityKind.WorkItem
            ? await IssueParent.FindAsync(context, ticket)
            : await Parts.ReadAsync(context, ticket, "parent", WorkItemNeeds.Parent) is { } parent
                ? TicketMapping.FromWorkItem(parent)
                : null;

    /// <summary>
    /// How the ticket is related to others. Instances whose GraphQL does not tell are asked over REST.
    /// </summary>
    public static async ValueTask<IReadOnlyList<TicketLink>> GetLinksAsync(
        [Parent] Ticket ticket, IResolverContext context)
    {
        if (ticket.Source != EntityKind.WorkItem)
        {
            return await RestTicketRelations.LinksAsync(context, ticket);
        }

        try
        {
            var links = await PagelessLists.ReadAsync(context, ticket, WorkItemNeeds.Links);
            return [.. links.Where(static link => link.Object("workItem") is not null).Select(TicketMapping.LinkFrom)];
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            return await RestTicketRelations.LinksAsync(context, ticket);
        }
    }

    /// <summary>
    /// The pull requests that close the ticket when they are merged. Instances before 17.1 are asked over REST.
    /// </summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        [Parent] Ticket ticket, PagingArguments paging, IResolverContext context)
    {
        try
        {
            return ticket.Lists.PullRequests is { } list
                ? await Lists.ReadAsync(context, ticket, list, ClosingNeeds.Read)
                : await IssueWorkItems.PullRequestsAsync(context, ticket);
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal) || ListCursor.IsOfAnother(refusal))
        {
            return await RestTicketRelations.ClosedByAsync(context, ticket);
        }
    }

    /// <summary>
    /// GitLab's own object, as its REST API has it: an issue, or for a ticket of a group an epic, which the older API
    /// of epics tells. Null where that API does not know it.
    /// </summary>
    [GraphQLType("JSON")]
    public static async ValueTask<JsonElement?> GetRemoteDataAsync([Parent] Ticket ticket, IResolverContext context) =>
        (ticket.RestPath ?? EpicSource.PathOf(ticket)) is { } path
            ? (await RestTicket.FindAsync(context, ticket, path))?.Json.ToElement()
            : null;

    /// <summary>
    /// What happened to its tags, state and milestone, oldest first. GitLab notes no milestones of a ticket of a group.
    /// What cannot be had is left out, with an error that says why.
    /// </summary>
    /// <param name="where">Which events; all without it.</param>
    [UseConnection(
        DefaultPageSize = PageRequest.DefaultSize,
        MaxPageSize = PageRequest.LargestSize,
        AllowBackwardPagination = false)]
    public static async ValueTask<Connection<TicketEvent>> GetEventsAsync(
        [Parent] Ticket ticket, TicketEventFilter? where, PagingArguments paging, IResolverContext context) =>
        WholeList.Cut(
            await TicketEventSource.ReadAsync(context, ticket, where?.Checked() ?? new TicketEventFilter()),
            new PlannedField(context).Page,
            $"events {string.Concat((where?.Kinds ?? []).Select(static kind => $"{kind} "))}{ticket.Id}",
            static item => item.Key);

    /// <summary>
    /// Who closed it; null while it is open, and where GitLab does not tell. It tells over REST only, of a ticket of a
    /// group by its history.
    /// </summary>
    public static async ValueTask<User?> GetClosedByAsync([Parent] Ticket ticket, IResolverContext context) =>
        ticket.State != TicketState.Closed ? null
            : ticket.RestPath is { } path
            ? await UserSource.CompleteAsync(
                context,
                (await RestSource.KnownAsync(context, ticket.Remote.Account, path, "The ticket")).Object("closed_by"))
            : await UserSource.CompleteAsync(context, await EpicSource.CloserAsync(context, ticket));

    /// <summary>
    /// The page of the ticket that it was moved to; null where it was not moved, or the account may not see that one.
    /// </summary>
    [GraphQLType("URL")]
    public static ValueTask<string?> GetMovedToUrlAsync([Parent] Ticket ticket, IResolverContext context) =>
        TicketSuccessor.Moved.FindAsync(context, ticket);

    /// <summary>
    /// The page of the ticket that it was closed for as a duplicate; null where it was not, or the account may not see
    /// that one.
    /// </summary>
    [GraphQLType("URL")]
    public static ValueTask<string?> GetDuplicateOfUrlAsync([Parent] Ticket ticket, IResolverContext context) =>
        TicketSuccessor.Duplicate.FindAsync(context, ticket);

    /// <summary>
    /// The page of the epic that it was made into; null where it was not, or the account may not see that one, and
    /// where the instance has no epics or is too old to tell.
    /// </summary>
    [GraphQLType("URL")]
    public static ValueTask<string?> GetPromotedToUrlAsync([Parent] Ticket ticket, IResolverContext context) =>
        TicketSuccessor.Epic.FindAsync(context, ticket);

    /// <summary>By the account's label rules; null when no label of the ticket has one.</summary>
    public static ValueTask<TicketPriority?> GetPriorityAsync([Parent] Ticket ticket, IResolverContext context) =>
        PrioritySource.FindAsync(context, ticket);

    /// <summary>
    /// How many comments there are without their replies, and without what GitLab noted down itself;
    /// <c>totalCount</c> of <c>comments</c> counts replies, too. Null of an epic where GitLab does not count. Before
    /// GitLab 17.10 it takes one request for all tickets.
    /// </summary>
    public static ValueTask<int?> GetCommentCountAsync([Parent] Ticket ticket, IResolverContext context) =>
        CommentCountSource.FindAsync(context, ticket);

    /// <summary>
    /// How bad an incident is; null for tickets of other types. GitLab tells it of the incident's issue only, which is
    /// asked for all incidents at once.
    /// </summary>
    public static async ValueTask<TicketSeverity?> GetSeverityAsync(
        [Parent] Ticket ticket, IResolverContext context) =>
        TicketMapping.SeverityOf(await SeveritySource.WordAsync(context, ticket));

    /// <summary>GitLab's own word for the severity; null for tickets of other types.</summary>
    public static ValueTask<string?> GetSeverityRawAsync([Parent] Ticket ticket, IResolverContext context) =>
        SeveritySource.WordAsync(context, ticket);

    /// <summary>The group of the ticket, or of its workspace; null below a person's own namespace.</summary>
    public static ValueTask<Group?> GetGroupAsync([Parent] Ticket ticket, IResolverContext context) =>
        ticket.WorkspaceGroup is { } known ? new(known) : TicketGroupSource.FindAsync(context, ticket);

    /// <summary>What was uploaded into the description, then into the comments, oldest first.</summary>
    public static async ValueTask<IReadOnlyList<Attachment>> GetAttachmentsAsync(
        [Parent] Ticket ticket, IResolverContext context) =>
    [
        .. AttachmentMapping.FindIn(ticket.Description, ticket.Url, ticket.Remote.Account)
            .Concat(await CommentUploads.ReadAsync(context, ticket, ticket.Lists.Uploads))
            .DistinctBy(static upload => upload.Url),
    ];
}
