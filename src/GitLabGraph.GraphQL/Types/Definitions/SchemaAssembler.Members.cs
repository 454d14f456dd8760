using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Types.Definitions;

internal sealed partial class SchemaAssembler
{
    private void CompleteComplex(ComplexDefinition source, ComplexType type)
    {
        type.Interfaces = AssembleInterfaces(source);
        var fields = new List<OutputField>(source.Fields.Count);
        foreach (var field in Unique(
            source.Fields, item => item.Name, name => $"Field \"{source.Name}.{name}\" can only be defined once."))
        {
            if (Resolve(field.Type) is { } fieldType)
            {
                fields.Add(new OutputField(field.Name, fieldType)
                {
                    Description = field.Description,
                    DeprecationReason = field.DeprecationReason,
                    Directives = field.Directives,
                    Arguments = AssembleInputs(field.Arguments, $"{source.Name}.{field.Name}({{0}}:)"),
                    Binding = source is ObjectDefinition ? field.Binding : null,
                    DeclaringType = type,
                });
            }
        }

        type.Fields = new FieldCollection<OutputField>(fields);
    }

    private List<InterfaceType> AssembleInterfaces(ComplexDefinition source)
    {
        var interfaces = new List<InterfaceType>();
        foreach (var name in Unique(
            source.Interfaces, item => item, item => $"Type {source.Name} can only implement {item} once."))
        {
            switch (Find(name))
            {
                case InterfaceType type when name == source.Name:
                    Errors.Add($"Type {type} cannot implement itself because it would create a circular reference.");
                    break;
                case InterfaceType type:
                    interfaces.Add(type);
                    break;
                case { } other:
                    Errors.Add(
                        $"Type {source.Name} must only implement Interface types, it cannot implement {other}.");
                    break;
            }
        }

        return interfaces;
    }

    private List<ObjectType> AssembleMembers(UnionDefinition union)
    {
        var members = new List<ObjectType>();
        foreach (var name in Unique(
            union.Members, item => item, item => $"Union type {union.Name} can only include type {item} once."))
        {
            switch (Find(name))
            {
                case ObjectType member:
                    members.Add(member);
                    break;
                case { } other:
                    Errors.Add($"Union type {union.Name} can only include Object types, it cannot include {other}.");
                    break;
            }
        }

        return members;
    }

    private FieldCollection<EnumValue> AssembleValues(EnumDefinition source) => new(
    [
        .. Unique(
            source.Values, item => item.Name, name => $"Enum value \"{source.Name}.{name}\" can only be defined once.")
            .Select(value => new EnumValue(value.Name, value.Value)
            {
                Description = value.Description,
                DeprecationReason = value.DeprecationReason,
                Directives = value.Directives,
            }),
    ]);

    private FieldCollection<InputValue> AssembleInputs(List<InputValueDefinition> inputs, string coordinate)
    {
        var values = new List<InputValue>(inputs.Count);
        foreach (var input in Unique(inputs, item => item.Name, name => OnlyOnce(coordinate, name)))
        {
            if (Resolve(input.Type) is { } type)
            {
                values.Add(new InputValue(input.Name, type)
                {
                    Description = input.Description,
                    DefaultValue = input.DefaultValue,
                    DeprecationReason = input.DeprecationReason,
                    Directives = input.Directives,
                    RuntimeType = input.RuntimeType,
                    Convert = input.Convert,
                });
            }
        }

        return values.Count is 0 ? FieldCollection<InputValue>.Empty : new FieldCollection<InputValue>(values);
    }

    private List<DirectiveType> AssembleDirectives()
    {
        var declared = Unique(
            definition.DirectiveTypes, item => item.Name, name => $"There can be only one directive named \"@{name}\".")
            .Select(directive => new DirectiveType(directive.Name, directive.Locations)
            {
                Description = directive.Description,
                IsRepeatable = directive.IsRepeatable,
                Arguments = AssembleInputs(directive.Arguments, $"@{directive.Name}({{0}}:)"),
            })
            .ToList();

        // A document may define the specification's directives itself; the rest of them stands behind its own.
        declared.AddRange(SpecifiedDirectives.All.Where(item => declared.TrueForAll(other => other.Name != item.Name)));
        return declared;
    }

    private static string OnlyOnce(string coordinate, string name) =>
        coordinate.EndsWith(":)", StringComparison.Ordinal)
        ? $"Argument \"{coordinate.Replace("{0}", name, StringComparison.Ordinal)}\" can only be defined once."
        : $"Field \"{coordinate.Replace("{0}", name, StringComparison.Ordinal)}\" can only be defined once.";

    private List<TItem> Unique<TItem>(List<TItem> items, Func<TItem, string> nameOf, Func<string, string> complaint)
    {
        var names = new HashSet<string>(items.Count, StringComparer.Ordinal);
        var unique = new List<TItem>(items.Count);
        foreach (var item in items)
        {
            if (names.Add(nameOf(item)))
            {
                unique.Add(item);
            }
            else
            {
                Errors.Add(complaint(nameOf(item)));
            }
        }

        return unique;
    }

    private GraphQLType? Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => Resolve(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(nonNull.Type) is { } item ? new NonNullType(item) : null,
        NamedTypeNode named => Find(named.Name.Value),
        _ => null,
    };

    private NamedType? Find(string name)
    {
        if (_types.TryGetValue(name, out var type)
            || SpecifiedScalars.TryGet(name, out type)
            || IntrospectionTypes.TryGet(name, out type))
        {
            return type;
        }

        ReportUnknownType(name);
        return null;
    }

    private void ReportUnknownType(string name)
    {
        var message = $"Unknown type \"{name}\".{Suggestion(name)}";
        if (!Errors.Contains(message))
        {
            Errors.Add(message);
        }
    }

    private string Suggestion(string name)
    {
        var known = _types.Keys.FirstOrDefault(item => item.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known is null ? "" : $" Did you mean \"{known}\"?";
    }
}
