namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// A type as it stands in a field, an argument or a variable: a named type, a list or a non-null type.
/// </summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside every list and non-null wrapper.</summary>
    public abstract NamedType Named { get; }

    public bool IsNonNull => this is NonNullType;

    /// <summary>The type without an outer non-null wrapper.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Whether values of this type may be given by a client.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of this type may be answered.</summary>
    public bool IsOutputType => Named is not InputObjectType;
}
