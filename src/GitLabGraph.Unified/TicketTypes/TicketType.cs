using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>A sort of ticket that the instance knows.</summary>
[ObjectType]
internal sealed record TicketType(
    [property: GraphQLType("ID!")] string Id,
    string Name,
    TicketTypeKind Kind,
    string? IconName) : INode
{
    /// <summary>GitLab has no descriptions of types.</summary>
    public string? Description { get; init; }
}
