using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// The two lists that tickets of a place can come from; no issues where older instances list none there.
/// </summary>
/// <param name="OwnerType">GitLab's type that has the lists.</param>
/// <param name="WorkItems">What instances list today.</param>
/// <param name="Issues">What older ones list.</param>
internal sealed record TicketListing(string OwnerType, ListNeed WorkItems, ListNeed? Issues);
