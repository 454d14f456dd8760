using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The fields of a ticket's event that reach GitLab.</summary>
[ObjectType<TicketEvent>]
internal static class TicketEventFields
{
    /// <summary>Who changed it; null when the account was deleted.</summary>
    public static ValueTask<User?> GetActorAsync([Parent] TicketEvent @event, IResolverContext context) =>
        UserSource.CompleteAsync(context, @event.ActorNamed);
}
