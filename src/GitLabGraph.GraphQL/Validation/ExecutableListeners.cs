using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>The rules that look at operations, fragments and what is selected in them.</summary>
internal sealed class ExecutableListeners(IReadOnlyList<ValidationRule> rules)
{
    public IEnter<OperationDefinitionNode>[] EnterOperation { get; } =
        [.. rules.OfType<IEnter<OperationDefinitionNode>>()];

    public ILeave<OperationDefinitionNode>[] LeaveOperation { get; } =
        [.. rules.OfType<ILeave<OperationDefinitionNode>>()];

    public IEnter<VariableDefinitionNode>[] EnterVariableDefinition { get; } =
        [.. rules.OfType<IEnter<VariableDefinitionNode>>()];

    public IEnter<FragmentDefinitionNode>[] EnterFragmentDefinition { get; } =
        [.. rules.OfType<IEnter<FragmentDefinitionNode>>()];

    public IEnter<SelectionSetNode>[] EnterSelectionSet { get; } = [.. rules.OfType<IEnter<SelectionSetNode>>()];

    public IEnter<FieldNode>[] EnterField { get; } = [.. rules.OfType<IEnter<FieldNode>>()];

    public ILeave<FieldNode>[] LeaveField { get; } = [.. rules.OfType<ILeave<FieldNode>>()];

    public IEnter<FragmentSpreadNode>[] EnterFragmentSpread { get; } = [.. rules.OfType<IEnter<FragmentSpreadNode>>()];

    public IEnter<InlineFragmentNode>[] EnterInlineFragment { get; } = [.. rules.OfType<IEnter<InlineFragmentNode>>()];

    public IEnter<NamedTypeNode>[] EnterNamedType { get; } = [.. rules.OfType<IEnter<NamedTypeNode>>()];
}
