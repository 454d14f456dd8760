using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>Fields of one object that the same deferred fragments wait for.</summary>
/// <param name="value">The object.</param>
/// <param name="selection">Its fields.</param>
/// <param name="groups">The fragments.</param>
/// <param name="place">Where the object is.</param>
internal sealed class DeferredPart(
    object value, ObjectSelection selection, IReadOnlyList<DeliveryGroup> groups, Place place) : Part(place)
{
    public object Value => value;

    public ObjectSelection Selection => selection;

    public IReadOnlyList<DeliveryGroup> Groups => groups;

    /// <summary>Lists that are streamed from inside, begun when the part is delivered.</summary>
    public List<ItemStream> Streams { get; } = [];

    public bool IsBegun { get; set; }
}
