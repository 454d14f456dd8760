using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>That a ticket is related to another.</summary>
/// <param name="Kind">How, seen from the ticket that lists the link.</param>
/// <param name="KindRaw">GitLab's own word for the kind.</param>
/// <param name="Ticket">The other ticket.</param>
[ObjectType]
internal sealed record TicketLink(TicketLinkKind Kind, string KindRaw, Ticket Ticket);
