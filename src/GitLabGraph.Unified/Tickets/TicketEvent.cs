using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>A change of a ticket's tags, state or milestone, as GitLab noted it down.</summary>
[ObjectType]
internal sealed record TicketEvent
{
    /// <summary>What happened.</summary>
    public TicketEventKind Kind { get; init; }

    /// <summary>GitLab's own word for the change.</summary>
    public required string KindRaw { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>As exactly as GitLab tells: one command changes several things within a second.</summary>
    internal DateTimeOffset Moment { get; init; }

    /// <summary>The milestone that was set or taken off; null for other changes.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The tag that was put on or taken off, as REST tells it.</summary>
    internal Remote? LabelNamed { get; init; }

    /// <summary>What changed.</summary>
    internal required Ticket Ticket { get; init; }

    /// <summary>Who changed it, as REST names people in passing.</summary>
    internal Remote? ActorNamed { get; init; }

    /// <summary>Names the event among those of its ticket.</summary>
    internal required string Key { get; init; }
}
