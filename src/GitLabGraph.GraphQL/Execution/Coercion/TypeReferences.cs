using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>Finds the type that a document refers to.</summary>
internal static class TypeReferences
{
    public static GraphQLType? Resolve(Schema schema, TypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Type) is { } type ? new NonNullType(type) : null,
        ListTypeNode list => Resolve(schema, list.Type) is { } type ? new ListType(type) : null,
        NamedTypeNode named => schema.TryGetType(named.Name.Value, out var type) ? type : null,
        _ => null,
    };
}
