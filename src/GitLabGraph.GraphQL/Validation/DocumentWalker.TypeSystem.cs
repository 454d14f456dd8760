using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <content>Definitions of the type system: a schema's own, or such as do not belong into a request.</content>
internal sealed partial class DocumentWalker
{
    private readonly TypeSystemListeners _typeSystem;

    private void VisitTypeSystem(DefinitionNode definition)
    {
        _context.IsInTypeSystem = true;
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Enter(_typeSystem.EnterSchema, schema);
                VisitSchema(schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                Enter(_typeSystem.EnterSchemaExtension, schema);
                VisitSchema(schema.Directives, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                Enter(_typeSystem.EnterDirective, directive);
                VisitInputValues(directive.Arguments, "ARGUMENT_DEFINITION");
                break;
            case TypeDefinitionNode type:
                Enter(_typeSystem.EnterType, type);
                Visit(type);
                break;
            case TypeExtensionNode extension:
                Enter(_typeSystem.EnterTypeExtension, extension);
                Visit(extension);
                break;
        }

        _context.IsInTypeSystem = false;
    }

    private void VisitSchema(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> types)
    {
        VisitDirectives(directives, "SCHEMA");
        for (var index = 0; index < types.Count; index++)
        {
            Enter(_executable.EnterNamedType, types[index].Type);
        }
    }

    private void Visit(TypeDefinitionNode definition)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode type:
                VisitComplex(type.Interfaces, type.Directives, "OBJECT", type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                VisitComplex(type.Interfaces, type.Directives, "INTERFACE", type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                VisitDirectives(type.Directives, "UNION");
                VisitNamedTypes(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                VisitEnum(type.Directives, type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                VisitInputObject(type.Directives, type.Fields);
                break;
            default:
                VisitDirectives(definition.Directives, "SCALAR");
                break;
        }
    }

    private void Visit(TypeExtensionNode extension)
    {
        switch (extension)
        {
            case ObjectTypeExtensionNode type:
                VisitComplex(type.Interfaces, type.Directives, "OBJECT", type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                VisitComplex(type.Interfaces, type.Directives, "INTERFACE", type.Fields);
                break;
            case UnionTypeExtensionNode type:
                VisitDirectives(type.Directives, "UNION");
                VisitNamedTypes(type.Types);
                break;
            case EnumTypeExtensionNode type:
                VisitEnum(type.Directives, type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                VisitInputObject(type.Directives, type.Fields);
                break;
            default:
                VisitDirectives(extension.Directives, "SCALAR");
                break;
        }
    }

    private void VisitComplex(
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives,
        string location,
        IReadOnlyList<FieldDefinitionNode> fields)
    {
        VisitNamedTypes(interfaces);
        VisitDirectives(directives, location);
        for (var index = 0; index < fields.Count; index++)
        {
            Enter(_typeSystem.EnterField, fields[index]);
            VisitInputValues(fields[index].Arguments, "ARGUMENT_DEFINITION");
            VisitType(fields[index].Type);
            VisitDirectives(fields[index].Directives, "FIELD_DEFINITION");
        }
    }

    private void VisitEnum(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
    {
        VisitDirectives(directives, "ENUM");
        for (var index = 0; index < values.Count; index++)
        {
            Enter(_typeSystem.EnterEnumValue, values[index]);
            VisitDirectives(values[index].Directives, "ENUM_VALUE");
        }
    }

    private void VisitInputObject(
        IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields)
    {
        VisitDirectives(directives, "INPUT_OBJECT");
        VisitInputValues(fields, "INPUT_FIELD_DEFINITION");
    }

    private void VisitInputValues(IReadOnlyList<InputValueDefinitionNode> values, string location)
    {
        for (var index = 0; index < values.Count; index++)
        {
            Enter(_typeSystem.EnterInputValue, values[index]);
            VisitType(values[index].Type);
            if (values[index].DefaultValue is { } defaultValue)
            {
                Visit(defaultValue);
            }

            VisitDirectives(values[index].Directives, location);
        }
    }

    private void VisitNamedTypes(IReadOnlyList<NamedTypeNode> types)
    {
        for (var index = 0; index < types.Count; index++)
        {
            Enter(_executable.EnterNamedType, types[index]);
        }
    }
}
