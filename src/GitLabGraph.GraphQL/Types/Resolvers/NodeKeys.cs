namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>Keys of nodes as a batch resolver takes them. Called by compiled resolvers.</summary>
internal static class NodeKeys
{
    public static List<TKey> Typed<TKey>(object keys) => [.. ((IReadOnlyList<object>)keys).Cast<TKey>()];
}
