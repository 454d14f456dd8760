using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.People;

/// <summary>An add-on that was bought beside a plan, such as GitLab Duo, and whom its seats are given to.</summary>
public sealed record AddOnPurchase
{
    public required long Id { get; init; }

    /// <summary>The root group on gitlab.com; null for a self-managed instance.</summary>
    public long? GroupId { get; init; }

    /// <summary>GitLab's word of the add-on, such as <c>CODE_SUGGESTIONS</c> for Duo Pro.</summary>
    public required string Name { get; init; }

    public required int Quantity { get; init; }

    public required ImmutableArray<long> AssignedUserIds { get; init; }
}
