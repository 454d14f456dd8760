using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Nodes;

/// <summary>Anything with a global id.</summary>
[InterfaceType("Node")]
public interface INode
{
    /// <summary>Opaque and stable; carries the linked account.</summary>
    [GraphQLType("ID!")]
    string Id { get; }
}
