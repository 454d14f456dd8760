using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>
/// What a customer pays GitLab for: the subscription of a top-level group on gitlab.com or the licence of a
/// self-managed instance, and each add-on bought beside it. Only the group's owners, or the instance's administrators,
/// may see it.
/// </summary>
[ObjectType]
internal sealed record License : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("License", Remote.Account, Key);

    /// <summary>Whether it is the plan itself or an add-on.</summary>
    public LicenseKind Kind { get; init; }

    /// <summary>What GitLab calls the plan or the add-on, such as <c>Ultimate</c> or <c>GitLab Duo Pro</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// GitLab's own word: the plan's code, such as <c>ultimate</c>, or the add-on's, such as <c>CODE_SUGGESTIONS</c>.
    /// </summary>
    public required string NameRaw { get; init; }

    /// <summary>
    /// Seats that were bought; null for a plan that counts none, and for a licence for any number of people.
    /// </summary>
    public int? TotalSeats { get; init; }

    /// <summary>
    /// People who take a seat now; of an add-on, those whom a seat was given. Null where GitLab does not count.
    /// </summary>
    public int? UsedSeats { get; init; }

    /// <summary>
    /// Seats bought and not taken; 0 when more are taken than were bought. Null where either is not known.
    /// </summary>
    public int? AvailableSeats => TotalSeats - UsedSeats is { } left ? Math.Max(left, 0) : null;

    /// <summary>
    /// The most seats that were taken at once since the licence began: what GitLab bills. Null for an add-on.
    /// </summary>
    public int? MaxUsedSeats { get; init; }

    /// <summary>The first day; null for a plan without a beginning, and for an add-on: GitLab does not tell.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day; null for a plan without an end, and for an add-on: GitLab does not tell.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>GitLab's number of the top-level group; null for an instance's licence.</summary>
    internal string? GroupNumber { get; init; }

    /// <summary>GitLab's number of the add-on's purchase; null for a plan.</summary>
    internal string? AddOnNumber { get; init; }

    /// <summary>Whether its last day is over.</summary>
    internal bool HasEnded { get; init; }

    /// <summary>Whether GitLab itself says that it has ended.</summary>
    internal bool IsSaidToHaveEnded { get; init; }

    /// <summary>Whether it is something that is paid for, unless it is a trial.</summary>
    internal bool IsForSale { get; init; }

    /// <summary>Null where it was not asked yet.</summary>
    internal LicenseTrial? Trial { get; init; }

    internal Remote Remote { get; init; }

    internal string Key => LicenseKey.Of(GroupNumber, AddOnNumber);
}
