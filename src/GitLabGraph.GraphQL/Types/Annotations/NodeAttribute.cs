namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The object type is a Relay node: it implements <c>Node</c>, its id is global, and <c>node(id:)</c> finds it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class NodeAttribute : Attribute
{
    public string? NodeResolver { get; init; }

    public Type? NodeResolverType { get; init; }
}
