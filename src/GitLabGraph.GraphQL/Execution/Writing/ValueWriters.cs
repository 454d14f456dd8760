using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>Chooses how values of a type are written.</summary>
internal sealed class ValueWriters(Schema schema)
{
    private readonly Dictionary<CompositeType, TypeResolver> _resolvers = [];
    private readonly Lock _lock = new();

    public ValueWriter For(GraphQLType type)
    {
        var isNullable = !type.IsNonNull;
        return type.Nullable switch
        {
            ListType list => ForList(list, isNullable),
            ScalarType scalar => ForScalar(scalar, isNullable),
            EnumType enumType => new EnumWriter(enumType, isNullable),
            ObjectType objectType => new ObjectWriter(objectType, isNullable),
            CompositeType composite => new AbstractWriter(ResolverOf(composite), isNullable),
            _ => throw new InvalidOperationException($"{type} is not an output type."),
        };
    }

    private ValueWriter ForList(ListType list, bool isNullable)
    {
        var untyped = new ListWriter(For(list.OfType), isNullable);
        return StructWriters.RuntimeTypeOf(list.OfType) is { } itemType
            ? StructWriters.CreateList(itemType, list.OfType, untyped, isNullable)
            : untyped;
    }

    private static ValueWriter ForScalar(ScalarType scalar, bool isNullable) =>
        scalar is TypedScalarType<string> text
            ? new ScalarReferenceWriter<string>(text, isNullable)
            : new ScalarWriter(scalar, isNullable);

    private TypeResolver ResolverOf(CompositeType type)
    {
        lock (_lock)
        {
            if (!_resolvers.TryGetValue(type, out var resolver))
            {
                resolver = new TypeResolver(schema, type);
                _resolvers.Add(type, resolver);
            }

            return resolver;
        }
    }
}
