namespace GitLabGraph.GraphQL.Types;

/// <summary>A type that does not admit null; never wraps another non-null type.</summary>
public sealed class NonNullType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType is NonNullType
        ? throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(ofType))
        : ofType;

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"{OfType}!";
}
