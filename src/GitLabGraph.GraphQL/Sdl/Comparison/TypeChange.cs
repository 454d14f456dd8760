using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Sdl.Comparison;

/// <summary>Which changes of a member's type no client notices.</summary>
internal static class TypeChange
{
    /// <summary>An answer may promise more: never null where it could be null.</summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType current) => IsSafeForOutput(old.OfType, current.OfType),
        (NonNullType, _) => false,
        (_, NonNullType current) => IsSafeForOutput(before, current.OfType),
        (ListType old, ListType current) => IsSafeForOutput(old.OfType, current.OfType),
        (NamedType old, NamedType current) => old.Name == current.Name,
        _ => false,
    };

    /// <summary>An input may demand less: null where it could not be null.</summary>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType current) => IsSafeForInput(old.OfType, current.OfType),
        (NonNullType old, _) => IsSafeForInput(old.OfType, after),
        (ListType old, ListType current) => IsSafeForInput(old.OfType, current.OfType),
        (NamedType old, NamedType current) => old.Name == current.Name,
        _ => false,
    };
}
