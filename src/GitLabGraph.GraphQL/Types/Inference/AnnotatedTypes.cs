using System.Reflection;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>The CLR types a schema was told of, sorted by what their annotations make of them.</summary>
internal sealed class AnnotatedTypes(IReadOnlyList<Type> types)
{
    // Asked for every type of the schema, and annotations are slow to read.
    private readonly List<(Type Extension, Type Extended)> _extensions =
    [
        .. from type in types let extended = ExtendedType(type) where extended is not null select (type, extended),
    ];

    public IReadOnlyList<Type> All { get; } = types;

    /// <summary>The classes whose members are fields of a root type.</summary>
    public IEnumerable<Type> Roots<TAttribute>()
        where TAttribute : Attribute => All.Where(Applied.Has<TAttribute>);

    /// <summary>The types that stand in the schema even when no field mentions them.</summary>
    public IEnumerable<Type> Explicit => All.Where(type =>
        Applied.Has<InterfaceTypeAttribute>(type)
        || Applied.Has<UnionTypeAttribute>(type)
        || ((!type.IsAbstract || type.IsInterface)
            && (Applied.Has<ObjectTypeAttribute>(type) || Applied.Has<NodeAttribute>(type))));

    /// <summary>
    /// The classes that add fields to an object type, by its CLR type or one of its interfaces or bases.
    /// </summary>
    public IEnumerable<Type> ExtensionsOf(Type type) => _extensions
        .Where(item => item.Extended == type
            || (IsForAllSubtypes(item.Extension) && item.Extended.IsAssignableFrom(type)))
        .Select(static item => item.Extension);

    /// <summary>The classes that add fields to an object type by its name.</summary>
    public IEnumerable<(string Name, Type Extension)> NamedExtensions =>
        from type in All
        let name = type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.Name
        where name is not null
        select (name, type);

    /// <summary>The classes that could be a value of an interface or union.</summary>
    public IEnumerable<Type> ImplementationsOf(Type abstraction) => All.Where(type =>
        abstraction.IsAssignableFrom(type)
        && type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }
        && !Applied.Has<GraphQLIgnoreAttribute>(type)
        && !Applied.Has<InputObjectTypeAttribute>(type));

    private static Type? ExtendedType(Type type) =>
        type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.Type
        ?? Array.Find(type.GetCustomAttributes(false), IsObjectTypeOfT)?.GetType().GetGenericArguments()[0];

    private static bool IsObjectTypeOfT(object attribute) =>
        attribute.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>);

    private static bool IsForAllSubtypes(Type candidate) => Applied.Has<ExtendObjectTypeAttribute>(candidate);
}
