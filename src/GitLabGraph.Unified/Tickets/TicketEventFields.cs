using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The fields of a ticket's event that reach GitLab.</summary>
[ObjectType<TicketEvent>]
internal static class TicketEventFields
{
    /// <summary>
    /// The tag that was put on or taken off; null for other changes and when the tag was deleted since. REST tells its
    /// name and colour only; for more it is looked up where the ticket is.
    /// </summary>
    public static ValueTask<Tag?> GetTagAsync([Parent] TicketEvent @event, IResolverContext context) =>
        @event.LabelNamed is { } label ? TagSource.CompleteAsync(context, label, @event.Ticket) : default;

    /// <summary>Who changed it; null when the account was deleted.</summary>
    public static ValueTask<User?> GetActorAsync([Parent] TicketEvent @event, IResolverContext context) =>
        UserSource.CompleteAsync(context, @event.ActorNamed);
}
