using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>A sort of ticket that the instance knows.</summary>
/// <param name="Id">Names it in this API.</param>
/// <param name="Name">GitLab's own name, or the customer's.</param>
/// <param name="Kind">What it is; OTHER for a type of the instance's own.</param>
/// <param name="IconName">GitLab's name of its picture; null where it tells none.</param>
[ObjectType]
internal sealed record TicketType(
    [property: GraphQLType("ID!")] string Id,
    string Name,
    TicketTypeKind Kind,
    string? IconName) : INode
{
    /// <summary>Always null: GitLab has no descriptions of types.</summary>
    public string? Description { get; init; }
}
