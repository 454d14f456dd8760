using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>
/// Makes the immutable types of a <see cref="SchemaDefinition"/>: first every type by name, then their members,
/// because types refer to each other in circles.
/// </summary>
internal sealed partial class SchemaAssembler(SchemaDefinition definition)
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    private List<string> Errors => definition.Errors;

    /// <summary>The types alone, without a schema around them; for introspection, which every schema shares.</summary>
    public static IReadOnlyDictionary<string, NamedType> AssembleTypes(SchemaDefinition definition)
    {
        var assembler = new SchemaAssembler(definition);
        assembler.CreateTypes();
        return assembler._types;
    }

    public Schema Assemble()
    {
        CreateTypes();
        var directives = AssembleDirectives();
        var (query, mutation, subscription) = (
            RootType(OperationType.Query), RootType(OperationType.Mutation), RootType(OperationType.Subscription));
        var types = new ReferencedTypes([.. definition.Types.Select(type => _types[type.Name])])
            .Add(query)
            .Add(mutation)
            .Add(subscription)
            .Add(directives)
            .Add(IntrospectionTypes.Schema);

        return new Schema(query, mutation, subscription, types.InOrder, directives)
        {
            Description = definition.Description,
            Directives = definition.Directives,
        };
    }

    private void CreateTypes()
    {
        foreach (var type in definition.Types)
        {
            _types[type.Name] = CreateEmpty(type);
        }

        foreach (var type in definition.Types)
        {
            Complete(type);
        }
    }

    private static NamedType CreateEmpty(TypeDefinition type)
    {
        // The specification's scalars are shared by all schemas, whatever a document says of them.
        if (type is ScalarDefinition { Implementation: { } specified } && SpecifiedScalars.Contains(specified))
        {
            return specified;
        }

        NamedType empty = type switch
        {
            ScalarDefinition scalar => scalar.Implementation ?? new PassThroughScalarType(scalar.Name),
            ObjectDefinition item => new ObjectType(item.Name) { IsTypeOf = item.IsTypeOf },
            InterfaceDefinition item => new InterfaceType(item.Name) { ResolveType = item.ResolveType },
            UnionDefinition union => new UnionType(union.Name) { ResolveType = union.ResolveType },
            EnumDefinition item => new EnumType(item.Name),
            InputObjectDefinition input => new InputObjectType(input.Name)
            {
                IsOneOf = input.IsOneOf,
                CreateInstance = input.CreateInstance,
            },
            _ => throw new InvalidOperationException($"No type is made of a {type.GetType().Name}."),
        };

        if (empty is not ScalarType)
        {
            empty.RuntimeType = type.RuntimeType;
        }

        empty.Description = type.Description ?? empty.Description;
        empty.Directives = type.Directives;
        return empty;
    }

    private void Complete(TypeDefinition type)
    {
        switch (type)
        {
            case ScalarDefinition { SpecifiedBy: not null } scalar:
                ((ScalarType)_types[type.Name]).SpecifiedBy = scalar.SpecifiedBy;
                break;
            case ComplexDefinition complex:
                CompleteComplex(complex, (ComplexType)_types[type.Name]);
                break;
            case UnionDefinition union:
                ((UnionType)_types[type.Name]).Types = AssembleMembers(union);
                break;
            case EnumDefinition enumeration:
                ((EnumType)_types[type.Name]).Values = AssembleValues(enumeration);
                break;
            case InputObjectDefinition input:
                ((InputObjectType)_types[type.Name]).Fields = AssembleInputs(input.Fields, $"{input.Name}.{{0}}");
                break;
        }
    }

    private ObjectType? RootType(OperationType operation)
    {
        if (definition.RootTypeName(operation) is not { } name)
        {
            return null;
        }

        if (!_types.TryGetValue(name, out var type))
        {
            ReportUnknownType(name);
            return null;
        }

        if (type is ObjectType objectType)
        {
            return objectType;
        }

        Errors.Add(operation is OperationType.Query
            ? $"Query root type must be Object type, it cannot be {name}."
            : $"{operation} root type must be Object type if provided, it cannot be {name}.");
        return null;
    }
}
