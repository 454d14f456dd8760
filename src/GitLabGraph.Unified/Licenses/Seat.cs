using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>That somebody takes a seat of a licence.</summary>
[ObjectType]
internal sealed record Seat
{
    /// <summary>The day of the person's last activity; null when there was none, or GitLab does not tell.</summary>
    public DateOnly? LastActivityOn { get; init; }

    /// <summary>
    /// Why the seat is taken; null of an add-on, whose seats are given by hand, and of an instance's licence, where
    /// whoever may sign in takes one.
    /// </summary>
    public SeatReason? Reason { get; init; }

    /// <summary>GitLab's own word for the reason; null where there is none.</summary>
    public string? ReasonRaw { get; init; }

    internal bool IsByInvitation => Reason is SeatReason.GroupInvitation or SeatReason.WorkspaceInvitation;

    internal required License License { get; init; }

    internal Remote Remote { get; init; }
}
