using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Sdl;

/// <summary>
/// Reads type system documents into a <see cref="SchemaDefinition"/>. Definitions of one document come before its
/// extensions, wherever they stand, so that the order in a file does not matter.
/// </summary>
internal sealed partial class DocumentReader(SchemaDefinition schema)
{
    public void Read(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode node:
                    schema.HasSchemaDefinition = true;
                    schema.Description = node.Description?.Value;
                    ReadSchema(node.Directives, node.OperationTypes);
                    break;
                case DirectiveDefinitionNode node:
                    schema.DirectiveTypes.Add(ReadDirective(node));
                    break;
                case ScalarTypeDefinitionNode node when SpecifiedScalars.TryGet(node.Name.Value, out var scalar):
                    schema.TryAdd(new ScalarDefinition(scalar.Name) { Implementation = (ScalarType)scalar });
                    break;
                case TypeDefinitionNode node when !IsBuiltIn(node.Name.Value):
                    ReadDefinition(node);
                    break;
                case OperationDefinitionNode or FragmentDefinitionNode:
                    schema.Errors.Add($"The {definition.Kind} definition is not part of a type system.");
                    break;
            }
        }

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaExtensionNode node:
                    ReadSchema(node.Directives, node.OperationTypes);
                    break;
                case TypeExtensionNode node:
                    ReadExtension(node);
                    break;
            }
        }
    }

    /// <summary>Reads a document that may define names with two underscores: introspection itself.</summary>
    public void ReadSystem(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>())
        {
            ReadDefinition(definition);
        }
    }

    // As in graphql-js, the built-in types are what they are, even when a document spells them out.
    private static bool IsBuiltIn(string name) =>
        SpecifiedScalars.TryGet(name, out _)
        || (name.StartsWith("__", StringComparison.Ordinal) && IntrospectionTypes.Contains(name));

    private void ReadSchema(
        IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        schema.Directives.AddRange(directives);
        foreach (var root in operationTypes)
        {
            if (!schema.RootTypes.TryAdd(root.Operation, root.Type.Name.Value))
            {
                var operation = root.Operation.ToString().ToLowerInvariant();
                schema.Errors.Add($"There can be only one {operation} type in schema.");
            }
        }
    }

    private void ReadDefinition(TypeDefinitionNode node)
    {
        var definition = Create(node);
        definition.Description = node.Description?.Value;
        if (!schema.TryAdd(definition))
        {
            schema.Errors.Add($"There can be only one type named \"{definition.Name}\".");
        }
    }

    private static TypeDefinition Create(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        switch (node)
        {
            case ScalarTypeDefinitionNode scalar:
                return Fill(new ScalarDefinition(name), scalar.Directives);
            case ObjectTypeDefinitionNode item:
                return Fill(new ObjectDefinition(name), item.Directives, item.Interfaces, item.Fields);
            case InterfaceTypeDefinitionNode item:
                var definition = new InterfaceDefinition(name) { IsFromDocument = true };
                return Fill(definition, item.Directives, item.Interfaces, item.Fields);
            case UnionTypeDefinitionNode union:
                return Fill(new UnionDefinition(name) { IsFromDocument = true }, union.Directives, union.Types);
            case EnumTypeDefinitionNode item:
                return Fill(new EnumDefinition(name), item.Directives, item.Values);
            case InputObjectTypeDefinitionNode input:
                return Fill(new InputObjectDefinition(name), input.Directives, input.Fields);
            default:
                throw new InvalidOperationException($"{node.Kind} is no definition of a type.");
        }
    }

    private void ReadExtension(TypeExtensionNode node)
    {
        if (!schema.TryGet(node.Name.Value, out var definition))
        {
            schema.Errors.Add($"Cannot extend type \"{node.Name.Value}\" because it is not defined.");
            return;
        }

        switch (node, definition)
        {
            case (ScalarTypeExtensionNode scalar, ScalarDefinition target):
                Fill(target, scalar.Directives);
                break;
            case (ObjectTypeExtensionNode item, ObjectDefinition target):
                Fill(target, item.Directives, item.Interfaces, item.Fields);
                break;
            case (InterfaceTypeExtensionNode item, InterfaceDefinition target):
                Fill(target, item.Directives, item.Interfaces, item.Fields);
                break;
            case (UnionTypeExtensionNode union, UnionDefinition target):
                Fill(target, union.Directives, union.Types);
                break;
            case (EnumTypeExtensionNode item, EnumDefinition target):
                Fill(target, item.Directives, item.Values);
                break;
            case (InputObjectTypeExtensionNode input, InputObjectDefinition target):
                Fill(target, input.Directives, input.Fields);
                break;
            default:
                schema.Errors.Add($"Cannot extend {WordFor(definition)} type \"{definition.Name}\" as another kind.");
                break;
        }
    }

    private static string WordFor(TypeDefinition definition) => definition switch
    {
        ScalarDefinition => "scalar",
        ObjectDefinition => "object",
        InterfaceDefinition => "interface",
        UnionDefinition => "union",
        EnumDefinition => "enum",
        _ => "input object",
    };
}
