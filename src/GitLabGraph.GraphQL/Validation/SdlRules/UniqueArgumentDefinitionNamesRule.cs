using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>No two arguments of a field or directive have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/></remarks>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<DirectiveDefinitionNode>,
    IEnter<TypeDefinitionNode>,
    IEnter<TypeExtensionNode>
{
    public void Enter(DirectiveDefinitionNode directive) => Check($"@{directive.Name.Value}", directive.Arguments);

    public void Enter(TypeDefinitionNode type)
    {
        switch (type)
        {
            case ObjectTypeDefinitionNode definition:
                Check(type.Name, definition.Fields);
                break;
            case InterfaceTypeDefinitionNode definition:
                Check(type.Name, definition.Fields);
                break;
        }
    }

    public void Enter(TypeExtensionNode type)
    {
        switch (type)
        {
            case ObjectTypeExtensionNode extension:
                Check(type.Name, extension.Fields);
                break;
            case InterfaceTypeExtensionNode extension:
                Check(type.Name, extension.Fields);
                break;
        }
    }

    private void Check(NameNode type, IReadOnlyList<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            Check($"{type.Value}.{field.Name.Value}", field.Arguments);
        }
    }

    private void Check(string owner, IReadOnlyList<InputValueDefinitionNode> arguments) =>
        Duplicates.Report(
            Context,
            arguments,
            argument => argument.Name,
            name => $"Argument \"{owner}({name}:)\" can only be defined once.");
}
