namespace GitLabGraph.GraphQL.Types;

/// <summary>When one type may stand where another is expected.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()"/></remarks>
public static class TypeComparison
{
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType first, NonNullType second) => AreEqual(first.OfType, second.OfType),
        (ListType first, ListType second) => AreEqual(first.OfType, second.OfType),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>
    /// Whether every value of the one is a value of the other: equal, or narrower in nullability or type.
    /// </summary>
    public static bool IsSubType(Schema schema, GraphQLType maybeSubType, GraphQLType superType) =>
        (maybeSubType, superType) switch
        {
            (NonNullType sub, NonNullType super) => IsSubType(schema, sub.OfType, super.OfType),
            (_, NonNullType) => false,
            (NonNullType sub, _) => IsSubType(schema, sub.OfType, superType),
            (ListType sub, ListType super) => IsSubType(schema, sub.OfType, super.OfType),
            (ListType, _) or (_, ListType) => false,
            (CompositeType sub, UnionType or InterfaceType) =>
                ReferenceEquals(sub, superType) || schema.IsSubType((CompositeType)superType, sub),
            _ => ReferenceEquals(maybeSubType, superType),
        };
}
