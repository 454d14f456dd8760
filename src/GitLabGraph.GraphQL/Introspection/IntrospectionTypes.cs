using System.Diagnostics.CodeAnalysis;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Introspection;

/// <summary>
/// The types with which a schema describes itself, and the three fields that lead to them. They are ordinary types with
/// ordinary bindings, made once and shared by all schemas.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Introspection"/></remarks>
public static class IntrospectionTypes
{
    private static readonly IReadOnlyDictionary<string, NamedType> ByName = Build();

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = (ObjectType)ByName["__Schema"];

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type { get; } = (ObjectType)ByName["__Type"];

    public static IReadOnlyList<NamedType> All { get; } = [.. ByName.Values];

    /// <summary><c>__schema: __Schema!</c>, a field of the query root that no type lists.</summary>
    public static OutputField SchemaField { get; } = MetaField("__schema");

    /// <summary><c>__type(name: String!): __Type</c>, a field of the query root that no type lists.</summary>
    public static OutputField TypeField { get; } = MetaField("__type");

    /// <summary><c>__typename: String!</c>, a field of every object, interface and union that no type lists.</summary>
    public static OutputField TypeNameField { get; } = MetaField("__typename");

    public static bool Contains(string typeName) => ByName.ContainsKey(typeName);

    public static bool TryGet(string typeName, [NotNullWhen(true)] out NamedType? type) =>
        ByName.TryGetValue(typeName, out type);

    /// <summary>
    /// The field a document means by a name on a type: one that the type lists, or one of the three of introspection.
    /// </summary>
    public static OutputField? FindField(Schema schema, CompositeType type, string name) => name switch
    {
        "__typename" => TypeNameField,
        "__schema" when ReferenceEquals(type, schema.QueryType) => SchemaField,
        "__type" when ReferenceEquals(type, schema.QueryType) => TypeField,
        _ => type is ComplexType complex && complex.Fields.TryGet(name, out var field) ? field : null,
    };

    private static IReadOnlyDictionary<string, NamedType> Build()
    {
        var definition = new SchemaDefinition { HasSchemaDefinition = true };
        new DocumentReader(definition).ReadSystem(Utf8GraphQLParser.Parse(IntrospectionDocument.Text));
        foreach (var (type, field, binding) in IntrospectionBindings.All)
        {
            definition.TryGet<ObjectDefinition>(type, out var owner);
            owner!.FindField(field)!.Binding = binding;
        }

        foreach (var (name, runtimeType) in IntrospectionBindings.RuntimeTypes)
        {
            definition.TryGet(name, out var type);
            type!.RuntimeType = runtimeType;
        }

        return SchemaAssembler.AssembleTypes(definition);
    }

    private static OutputField MetaField(string name) => ((ObjectType)ByName["__MetaFields"]).Fields[name];
}
