using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.TicketTypes;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Which tickets to list. Each maps to a filter of GitLab's own; what GitLab cannot filter by is an error and never
/// skipped.
/// </summary>
[InputObjectType]
internal sealed record TicketFilter
{
    /// <summary>The id of a workspace.</summary>
    [GraphQLType("ID")]
    public string? Workspace { get; init; }

    /// <summary>The id of a group.</summary>
    [GraphQLType("ID")]
    public string? Group { get; init; }

    /// <summary>With a group: also tickets of its subgroups and all their workspaces; they are by default.</summary>
    public bool? IncludeSubgroups { get; init; }

    /// <summary>Is open, or closed.</summary>
    public TicketState? State { get; init; }

    /// <summary>
    /// The instance's own statuses. GitLab does not filter by them reliably yet, so this is refused for now: filter by
    /// state, or the answer by status.
    /// </summary>
    [GraphQLType("[ID!]")]
    public IReadOnlyList<string>? Status { get; init; }

    /// <summary>Is of one of these types.</summary>
    public IReadOnlyList<TicketTypeKind>? Types { get; init; }

    /// <summary>
    /// Beginnings of words, all of them in the title and description together, by their English stems; in a list of a
    /// group, parts of any length, all of them in the title or all in the description.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Has one of these numbers.</summary>
    public IReadOnlyList<int>? Numbers { get; init; }

    /// <summary>A username.</summary>
    public string? Author { get; init; }

    /// <summary>A username.</summary>
    public string? Assignee { get; init; }

    /// <summary>True: nobody is assigned. False: somebody is.</summary>
    public bool? Unassigned { get; init; }

    /// <summary>Bears all of these.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Bears one of these at least.</summary>
    public IReadOnlyList<string>? AnyTag { get; init; }

    /// <summary>Bears none of these.</summary>
    public IReadOnlyList<string>? WithoutTags { get; init; }

    /// <summary>A milestone's title.</summary>
    public string? Milestone { get; init; }

    /// <summary>Whether it is confidential.</summary>
    public bool? Confidential { get; init; }

    /// <summary>Made at or after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Made at or before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Changed at or after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Changed at or before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Closed at or after this moment.</summary>
    public DateTimeOffset? ClosedAfter { get; init; }

    /// <summary>Closed at or before this moment.</summary>
    public DateTimeOffset? ClosedBefore { get; init; }

    /// <summary>Due on this day or later.</summary>
    public DateOnly? DueAfter { get; init; }

    /// <summary>Due before this day.</summary>
    public DateOnly? DueBefore { get; init; }
}
