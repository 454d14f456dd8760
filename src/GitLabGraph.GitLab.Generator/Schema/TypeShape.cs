using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Schema;

/// <summary>A type reference taken apart: what is named, and whether it is a list and may be null.</summary>
internal readonly record struct TypeShape(string Name, int ListDepth, bool IsNonNull)
{
    public bool IsList => ListDepth > 0;

    public static TypeShape Of(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Of(nonNull.Type) with { IsNonNull = true },
        ListTypeNode list => Of(list.Type) is var item ? new TypeShape(item.Name, item.ListDepth + 1, false) : default,
        NamedTypeNode named => new TypeShape(named.Name.Value, 0, false),
        _ => throw new InvalidDataException($"Unknown kind of type reference: {type.Kind}."),
    };
}
