using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>
/// What a customer pays GitLab for: the subscription of a top-level group on gitlab.com, or the licence of a
/// self-managed instance. Only the group's owners, or the instance's administrators, may see it.
/// </summary>
[ObjectType]
internal sealed record License : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("License", Remote.Account, Key);

    /// <summary>The plan in GitLab's word, such as <c>Ultimate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is in force today.</summary>
    public LicenseStatus Status { get; init; }

    /// <summary>Whether it is a plan beyond the free one that is no trial.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Seats that were bought; null for a plan that counts none.</summary>
    public int? TotalSeats { get; init; }

    /// <summary>People who take a seat now.</summary>
    public int? UsedSeats { get; init; }

    /// <summary>Seats bought and not taken; 0 when more are taken than were bought.</summary>
    public int? AvailableSeats => TotalSeats - UsedSeats is { } left ? Math.Max(left, 0) : null;

    /// <summary>The most seats that were taken at once since the licence began: what GitLab bills.</summary>
    public int? MaxUsedSeats { get; init; }

    /// <summary>The first day; null for a plan without a beginning.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day; null for a plan without an end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>GitLab's number of the top-level group; null for an instance's licence.</summary>
    internal string? GroupNumber { get; init; }

    internal Remote Remote { get; init; }

    internal string Key => GroupNumber is { } number ? LicenseKey.OfGroup(number) : LicenseKey.Instance;
}
