namespace GitLabGraph.GraphQL.Language;

/// <content>Which children each kind of node has, in graphql-js's order.</content>
public abstract partial class SyntaxWalker
{
    /// <summary>Walks the children without entering the node itself; false when a break ended the walk.</summary>
    public bool VisitChildren(SyntaxNode node) => node switch
    {
        NameNode => true,
        FieldNode field => VisitOptional(field.Alias) && Visit(field.Name) && VisitAll(field.Arguments)
            && VisitAll(field.Directives) && VisitOptional(field.SelectionSet),
        SelectionSetNode selectionSet => VisitAll(selectionSet.Selections),
        ArgumentNode argument => Visit(argument.Name) && Visit(argument.Value),
        DirectiveNode directive => Visit(directive.Name) && VisitAll(directive.Arguments),
        VariableNode variable => Visit(variable.Name),
        ListValueNode list => VisitAll(list.Items),
        ObjectValueNode fields => VisitAll(fields.Fields),
        ObjectFieldNode field => Visit(field.Name) && Visit(field.Value),
        ValueNode => true,
        NamedTypeNode type => Visit(type.Name),
        ListTypeNode type => Visit(type.Type),
        NonNullTypeNode type => Visit(type.Type),
        FragmentSpreadNode spread => Visit(spread.Name) && VisitAll(spread.Directives),
        InlineFragmentNode fragment => VisitOptional(fragment.TypeCondition) && VisitAll(fragment.Directives)
            && Visit(fragment.SelectionSet),
        DocumentNode document => VisitAll(document.Definitions),
        DefinitionNode definition => VisitDefinition(definition),
        _ => VisitMember(node),
    };

    private bool VisitDefinition(DefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => VisitOptional(operation.Description) && VisitOptional(operation.Name)
            && VisitAll(operation.VariableDefinitions) && VisitAll(operation.Directives)
            && Visit(operation.SelectionSet),
        FragmentDefinitionNode fragment => VisitOptional(fragment.Description) && Visit(fragment.Name)
            && Visit(fragment.TypeCondition) && VisitAll(fragment.Directives) && Visit(fragment.SelectionSet),
        SchemaDefinitionNode schema => VisitOptional(schema.Description) && VisitAll(schema.Directives)
            && VisitAll(schema.OperationTypes),
        SchemaExtensionNode schema => VisitAll(schema.Directives) && VisitAll(schema.OperationTypes),
        DirectiveDefinitionNode directive => VisitOptional(directive.Description) && Visit(directive.Name)
            && VisitAll(directive.Arguments) && VisitAll(directive.Locations),
        TypeDefinitionNode type => VisitOptional(type.Description) && Visit(type.Name) && VisitTypeDefinition(type),
        TypeExtensionNode type => Visit(type.Name) && VisitTypeExtension(type),
        _ => true,
    };

    private bool VisitTypeDefinition(TypeDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => VisitAll(type.Interfaces) && VisitAll(type.Directives)
            && VisitAll(type.Fields),
        InterfaceTypeDefinitionNode type => VisitAll(type.Interfaces) && VisitAll(type.Directives)
            && VisitAll(type.Fields),
        UnionTypeDefinitionNode type => VisitAll(type.Directives) && VisitAll(type.Types),
        EnumTypeDefinitionNode type => VisitAll(type.Directives) && VisitAll(type.Values),
        InputObjectTypeDefinitionNode type => VisitAll(type.Directives) && VisitAll(type.Fields),
        _ => VisitAll(definition.Directives),
    };

    private bool VisitTypeExtension(TypeExtensionNode extension) => extension switch
    {
        ObjectTypeExtensionNode type => VisitAll(type.Interfaces) && VisitAll(type.Directives)
            && VisitAll(type.Fields),
        InterfaceTypeExtensionNode type => VisitAll(type.Interfaces) && VisitAll(type.Directives)
            && VisitAll(type.Fields),
        UnionTypeExtensionNode type => VisitAll(type.Directives) && VisitAll(type.Types),
        EnumTypeExtensionNode type => VisitAll(type.Directives) && VisitAll(type.Values),
        InputObjectTypeExtensionNode type => VisitAll(type.Directives) && VisitAll(type.Fields),
        _ => VisitAll(extension.Directives),
    };

    private bool VisitMember(SyntaxNode node) => node switch
    {
        VariableDefinitionNode variable => VisitOptional(variable.Description) && Visit(variable.Variable)
            && Visit(variable.Type) && VisitOptional(variable.DefaultValue) && VisitAll(variable.Directives),
        FieldDefinitionNode field => VisitOptional(field.Description) && Visit(field.Name)
            && VisitAll(field.Arguments) && Visit(field.Type) && VisitAll(field.Directives),
        InputValueDefinitionNode inputValue => VisitOptional(inputValue.Description) && Visit(inputValue.Name)
            && Visit(inputValue.Type) && VisitOptional(inputValue.DefaultValue) && VisitAll(inputValue.Directives),
        EnumValueDefinitionNode enumValue => VisitOptional(enumValue.Description) && Visit(enumValue.Name)
            && VisitAll(enumValue.Directives),
        OperationTypeDefinitionNode operationType => Visit(operationType.Type),
        _ => true,
    };
}
