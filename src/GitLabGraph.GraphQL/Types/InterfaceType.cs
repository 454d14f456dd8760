namespace GitLabGraph.GraphQL.Types;

/// <summary>A set of fields that several object types promise.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Interfaces"/></remarks>
public sealed class InterfaceType(string name) : ComplexType(name)
{
    /// <summary>Names the concrete type of a value; null leaves it to <see cref="ObjectType.IsTypeOf"/>.</summary>
    public Func<object, string?>? ResolveType { get; internal set; }
}
