namespace GitLabGraph.GraphQL.Types;

/// <summary>One of several object types.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Unions"/></remarks>
public sealed class UnionType(string name) : CompositeType(name)
{
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];

    /// <summary>Names the concrete type of a value; null leaves it to <see cref="ObjectType.IsTypeOf"/>.</summary>
    public Func<object, string?>? ResolveType { get; internal set; }
}
