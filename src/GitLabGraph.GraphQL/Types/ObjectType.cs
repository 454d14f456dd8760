namespace GitLabGraph.GraphQL.Types;

/// <summary>A type whose values are answered field by field.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects"/></remarks>
public sealed class ObjectType(string name) : ComplexType(name)
{
    /// <summary>
    /// Whether a value belongs to this type, asked when an interface or union has to be narrowed.
    /// By default a value belongs when it is an instance of <see cref="NamedType.RuntimeType"/>.
    /// </summary>
    public Func<object, bool>? IsTypeOf { get; internal set; }
}
