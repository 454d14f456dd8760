namespace GitLabGraph.GraphQL.Relay;

/// <summary>How nodes are found by their global ids.</summary>
public sealed class GlobalObjectIdentificationOptions
{
    /// <summary>Turns a type's name and key into an opaque id and back.</summary>
    public INodeIdSerializer Serializer { get; set; } = new NodeIdSerializer();

    /// <summary>Whether the query root gets <c>node</c> and <c>nodes</c>, or the interface alone is there.</summary>
    public bool AddNodeFields { get; set; } = true;

    /// <summary>Whether a node type without a resolver stops the schema from being built.</summary>
    public bool EnsureAllNodesCanBeResolved { get; set; } = true;

    /// <summary>How many ids <c>nodes</c> takes at once.</summary>
    public int MaxAllowedNodeBatchSize { get; set; } = 50;
}
