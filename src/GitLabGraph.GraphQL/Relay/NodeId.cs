namespace GitLabGraph.GraphQL.Relay;

/// <summary>
/// A global id taken apart: the object type it belongs to, and the key by which that type knows its objects.
/// </summary>
public readonly record struct NodeId(string TypeName, object InternalId);
