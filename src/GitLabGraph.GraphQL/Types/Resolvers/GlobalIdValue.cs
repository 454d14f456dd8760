using System.Collections;
using GitLabGraph.GraphQL.Relay;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>Writes keys as global ids: one, or each of a list. Called by compiled accessors.</summary>
internal static class GlobalIdValue
{
    public static object? Format(INodeIdSerializer serializer, string typeName, object? value) => value switch
    {
        null => null,
        string key => serializer.Format(typeName, key),
        IEnumerable keys => keys.Cast<object?>().Select(key => Format(serializer, typeName, key)).ToList(),
        _ => serializer.Format(typeName, value),
    };
}
