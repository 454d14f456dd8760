namespace GitLabGraph.GraphQL.Relay;

/// <summary>
/// Makes global ids of keys, and keys of global ids. An id once given out must be understood for ever.
/// </summary>
public interface INodeIdSerializer
{
    string Format(string typeName, object internalId);

    /// <summary>
    /// Takes an id apart; answers false when it is none. <paramref name="runtimeTypeOf"/> tells the CLR type of an
    /// object type's keys, or null when no such type is a node.
    /// </summary>
    bool TryParse(string formattedId, Func<string, Type?> runtimeTypeOf, out NodeId nodeId);
}
