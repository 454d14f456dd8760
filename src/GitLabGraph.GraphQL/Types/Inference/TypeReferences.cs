using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Builds and rebuilds references to types.</summary>
internal static class TypeReferences
{
    public static NamedTypeNode Named(string name) => new(new NameNode(name, TextSpan.None), TextSpan.None);

    public static TypeNode List(TypeNode item) => new ListTypeNode(item, TextSpan.None);

    public static TypeNode NonNull(TypeNode type) =>
        type is NonNullTypeNode ? type : new NonNullTypeNode(type, TextSpan.None);

    public static TypeNode Nullable(TypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Type : type;

    /// <summary>The name inside all wrappers.</summary>
    public static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        ListTypeNode list => NameOf(list.Type),
        NamedTypeNode named => named.Name.Value,
        _ => throw new InvalidOperationException($"{type.Kind} is no reference to a type."),
    };

    /// <summary>The shape's lists and nulls around a named type.</summary>
    public static TypeNode Wrap(TypeShape shape, string name)
    {
        var inner = shape.Item is null ? Named(name) : List(Wrap(shape.Item, name));
        return shape.IsNullable ? inner : NonNull(inner);
    }
}
