using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Which events to list.</summary>
[InputObjectType]
internal sealed record TicketEventFilter
{
    /// <summary>
    /// Is of one of these kinds. GitLab keeps the changes of tags, of states and of milestones apart, so kinds of one
    /// of them only take a third of the requests.
    /// </summary>
    public IReadOnlyList<TicketEventKind>? Kinds { get; init; }

    /// <summary>Whether the kind is asked for.</summary>
    public bool Fits(TicketEventKind kind) => Kinds?.Contains(kind) ?? true;

    /// <summary>Refuses what fits no event.</summary>
    public TicketEventFilter Checked() => Kinds is { Count: 0 }
        ? throw UnifiedErrors.Invalid("An empty list of kinds fits no event; leave it out.")
        : this;
}
