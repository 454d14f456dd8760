using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The lists of a ticket, as one kind of upstream object has them.</summary>
internal sealed record TicketLists
{
    public required ListNeed Assignees { get; init; }

    public required ListNeed Participants { get; init; }

    public required ListNeed Tags { get; init; }

    /// <summary>The tags' names, by which the priority is told.</summary>
    public required ListNeed PriorityTags { get; init; }

    public required ListNeed Comments { get; init; }

    public required ListNeed Discussions { get; init; }

    /// <summary>The comments' texts, in which uploads are found.</summary>
    public required ListNeed Uploads { get; init; }

    /// <summary>Null where the instance knows no hierarchy.</summary>
    public ListNeed? Children { get; init; }

    /// <summary>The pull requests that close the ticket; null where only REST tells them.</summary>
    public ListNeed? PullRequests { get; init; }
}
