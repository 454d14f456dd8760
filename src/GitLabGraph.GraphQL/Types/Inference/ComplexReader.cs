using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Reads objects, interfaces and unions off classes, records and CLR interfaces.</summary>
internal sealed class ComplexReader(TypeInference types, InferenceOptions options, AnnotatedTypes annotated)
{
    public void Define(Type type, string name)
    {
        var description = types.Descriptions.Of(type);
        if (Applied.Has<UnionTypeAttribute>(type) && (type.IsInterface || type.IsAbstract))
        {
            var union = new UnionDefinition(name) { Description = description, RuntimeType = type };
            types.Add(union);
            types.Later(() => ReadMembers(type, union));
        }
        else if (IsInterface(type))
        {
            var definition = new InterfaceDefinition(name) { Description = description, RuntimeType = type };
            types.Add(definition);
            types.Later(() => ReadComplex(type, definition));
        }
        else
        {
            var definition = new ObjectDefinition(name) { Description = description, RuntimeType = type };
            types.Add(definition);
            types.Later(() => ReadComplex(type, definition));
        }
    }

    private static bool IsInterface(Type type) =>
        Applied.Find<InterfaceTypeAttribute>(type) is not null && (type.IsInterface || type.IsAbstract);

    private void ReadMembers(Type type, UnionDefinition union)
    {
        union.Directives.AddRange(Applied.Directives(type));
        union.Members.AddRange(annotated.ImplementationsOf(type).Select(member => types.OutputName(member)));
    }

    private void ReadComplex(Type type, ComplexDefinition definition)
    {
        definition.Directives.AddRange(Applied.Directives(type));
        AddInterfaces(type, definition);
        definition.Fields.AddRange(FieldReader.MembersOf(type, isExtension: false)
            .Select(member => Guards.Protect(types, types.Fields.Read(member, type), member, type)));

        foreach (var extension in annotated.ExtensionsOf(type))
        {
            Extend(definition, extension, type);
        }

        if (definition is InterfaceDefinition)
        {
            foreach (var implementation in annotated.ImplementationsOf(type))
            {
                types.OutputName(implementation);
            }
        }
    }

    /// <summary>Adds an extension's fields; one of the same name takes the place of the class's own.</summary>
    public void Extend(ComplexDefinition definition, Type extension, Type parent)
    {
        foreach (var member in FieldReader.MembersOf(extension, isExtension: true))
        {
            var field = Guards.Protect(types, types.Fields.Read(member, parent), member, extension, parent);
            var existing = definition.Fields.FindIndex(item => item.Name == field.Name);
            if (existing < 0)
            {
                definition.Fields.Add(field);
            }
            else
            {
                field.Description ??= definition.Fields[existing].Description;
                definition.Fields[existing] = field;
            }
        }

        definition.Directives.AddRange(Applied.Directives(extension));
    }

    private void AddInterfaces(Type type, ComplexDefinition definition)
    {
        if (options.GlobalIds is not null && types.IsNode(type))
        {
            NodeReader.EnsureInterface(types.Schema);
            definition.Interfaces.Add(NodeReader.InterfaceName);
        }

        var bases = new List<Type>();
        for (var parent = type.BaseType; parent is not null && parent != typeof(object); parent = parent.BaseType)
        {
            bases.Add(parent);
        }

        // CLR metadata does not keep the order of interfaces, so their names give it.
        var interfaces = type.GetInterfaces()
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .Concat(bases)
            .Where(IsInterface);
        foreach (var name in interfaces.Select(item => types.OutputName(item)).Except(definition.Interfaces).ToList())
        {
            definition.Interfaces.Add(name);
        }
    }
}
