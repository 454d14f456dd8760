using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Introspection;

/// <summary>What <c>__Type</c>, <c>__InputValue</c> and <c>__Directive</c> tell beyond plain properties.</summary>
internal static class TypeDescription
{
    public static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    public static string? Name(GraphQLType type) => (type as NamedType)?.Name;

    public static string? Description(GraphQLType type) => (type as NamedType)?.Description;

    public static string? SpecifiedBy(GraphQLType type) => (type as ScalarType)?.SpecifiedBy;

    public static IReadOnlyList<InterfaceType>? Interfaces(GraphQLType type) => (type as ComplexType)?.Interfaces;

    public static GraphQLType? OfType(GraphQLType type) => type switch
    {
        ListType list => list.OfType,
        NonNullType nonNull => nonNull.OfType,
        _ => null,
    };

    public static bool? IsOneOf(GraphQLType type) => (type as InputObjectType)?.IsOneOf;

    /// <summary>In the order of the schema's types, which a set would not keep.</summary>
    public static IReadOnlyList<ObjectType>? PossibleTypes(Schema schema, GraphQLType type) => type switch
    {
        UnionType union => union.Types,
        InterfaceType item => [.. schema.Types.OfType<ObjectType>().Where(other => other.Interfaces.Contains(item))],
        _ => null,
    };

    public static string? DefaultValue(InputValue value) =>
        DefaultLiteral.Of(value) is { } literal ? SyntaxPrinter.Print(literal) : null;

    public static IReadOnlyList<string> Locations(DirectiveType directive) =>
        [.. directive.Locations.Select(DirectiveLocationName.Of)];
}
