using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tags;

namespace GitLabGraph.Unified.Statuses;

/// <summary>Where in its flow a ticket is: the instance's own statuses, or OPEN and CLOSED where it has none.</summary>
[ObjectType]
internal sealed record TicketStatus(
    [property: GraphQLType("ID!")] string Id,
    string Name,
    TicketStatusCategory Category) : INode
{
    public Color? Color { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether new tickets begin with it.</summary>
    public bool IsDefault { get; init; }
}
