using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>A place's list of tickets, as work items and as the issues that older instances have.</summary>
/// <param name="OwnerType">GitLab's type of the place.</param>
/// <param name="WorkItems">The list of work items.</param>
/// <param name="Issues">The list of issues.</param>
/// <param name="Map">How a work item is read, by the place that lists it.</param>
internal sealed record TicketListing(
    string OwnerType, ListNeed WorkItems, ListNeed Issues, Func<Remote, Func<Remote, Ticket>> Map);
