using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>The rules that look at definitions of the type system.</summary>
internal sealed class TypeSystemListeners(IReadOnlyList<ValidationRule> rules)
{
    public IEnter<SchemaDefinitionNode>[] EnterSchema { get; } = [.. rules.OfType<IEnter<SchemaDefinitionNode>>()];

    public IEnter<SchemaExtensionNode>[] EnterSchemaExtension { get; } =
        [.. rules.OfType<IEnter<SchemaExtensionNode>>()];

    public IEnter<TypeDefinitionNode>[] EnterType { get; } = [.. rules.OfType<IEnter<TypeDefinitionNode>>()];

    public IEnter<TypeExtensionNode>[] EnterTypeExtension { get; } = [.. rules.OfType<IEnter<TypeExtensionNode>>()];

    public IEnter<DirectiveDefinitionNode>[] EnterDirective { get; } =
        [.. rules.OfType<IEnter<DirectiveDefinitionNode>>()];

    public IEnter<FieldDefinitionNode>[] EnterField { get; } = [.. rules.OfType<IEnter<FieldDefinitionNode>>()];

    public IEnter<InputValueDefinitionNode>[] EnterInputValue { get; } =
        [.. rules.OfType<IEnter<InputValueDefinitionNode>>()];

    public IEnter<EnumValueDefinitionNode>[] EnterEnumValue { get; } =
        [.. rules.OfType<IEnter<EnumValueDefinitionNode>>()];
}
