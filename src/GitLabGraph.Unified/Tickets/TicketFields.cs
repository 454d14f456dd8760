using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The fields of a ticket that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<Ticket>]
internal static class TicketFields
{
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

    /// <summary>Tickets below this one, such as the tasks of an issue. Empty on instances without a hierarchy.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Ticket>> GetChildrenAsync(
        [Parent] Ticket ticket, PagingArguments paging, IResolverContext context) =>
        ticket.Lists.Children is { } children
            ? Lists.ReadAsync(context, ticket, children, TicketMapping.FromWorkItem)
            : new ValueTask<Connection<Ticket>>(Lists.Empty<Ticket>());

    /// <summary>The ticket above this one.</summary>
    public static async ValueTask<Ticket?> GetParentAsync([Parent] Ticket ticket, IResolverContext context) =>
        ticket.Source == EntityKind.WorkItem && await Parts.ReadAsync(context, ticket, "parent", WorkItemNeeds.Parent) is { } parent
            ? TicketMapping.FromWorkItem(parent)
            : null;

    /// <summary>What was uploaded into the description.</summary>
    public static IReadOnlyList<Attachment> GetAttachments([Parent] Ticket ticket) =>
        AttachmentMapping.FindIn(ticket.Description, ticket.Url);
}
