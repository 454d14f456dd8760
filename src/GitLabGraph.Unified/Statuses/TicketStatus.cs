using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tags;

namespace GitLabGraph.Unified.Statuses;

/// <summary>Where in its flow a ticket is: the instance's own statuses, or OPEN and CLOSED where it has none.</summary>
/// <param name="Id">Names it in this API.</param>
/// <param name="Name">The instance's own name, or Open and Closed.</param>
/// <param name="Category">Where in the flow of work it stands.</param>
[ObjectType]
internal sealed record TicketStatus(
    [property: GraphQLType("ID!")] string Id,
    string Name,
    TicketStatusCategory Category) : INode
{
    /// <summary>
    /// GitLab's own word for the category, such as <c>in_progress</c>; null where the instance has no statuses.
    /// </summary>
    public string? CategoryRaw { get; init; }

    /// <summary>The colour it is shown in; null where the instance has no statuses.</summary>
    public Color? Color { get; init; }

    /// <summary>What its makers wrote about it; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Whether new tickets begin with it.</summary>
    public bool IsDefault { get; init; }
}
