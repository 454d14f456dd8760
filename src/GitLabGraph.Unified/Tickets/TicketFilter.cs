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
    [GraphQLType("ID")]
    public string? Workspace { get; init; }

    [GraphQLType("ID")]
    public string? Group { get; init; }

    /// <summary>With a group: also tickets of its subgroups and all their workspaces; they are by default.</summary>
    public bool? IncludeSubgroups { get; init; }

    public TicketState? State { get; init; }

    /// <summary>One of the instance's own statuses. GitLab takes one at a time.</summary>
    [GraphQLType("[ID!]")]
    public IReadOnlyList<string>? Status { get; init; }

    public IReadOnlyList<TicketTypeKind>? Types { get; init; }

    /// <summary>Words of the title and description.</summary>
    public string? Search { get; init; }

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

    public bool? Confidential { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public DateTimeOffset? UpdatedBefore { get; init; }

    public DateTimeOffset? ClosedAfter { get; init; }

    public DateTimeOffset? ClosedBefore { get; init; }

    public DateOnly? DueAfter { get; init; }

    public DateOnly? DueBefore { get; init; }
}
