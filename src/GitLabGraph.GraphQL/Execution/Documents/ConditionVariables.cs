using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>Finds the variables on which the shape of an operation's answer depends.</summary>
internal sealed class ConditionVariables(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public static IReadOnlyList<string> Find(
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var search = new ConditionVariables(fragments);
        search.Search(operation.SelectionSet);
        return search._names;
    }

    private void Search(SelectionSetNode? selectionSet)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            Search(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    Search(field.SelectionSet);
                    break;
                case InlineFragmentNode fragment:
                    Search(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value):
                    Search(fragments.GetValueOrDefault(spread.Name.Value)?.SelectionSet);
                    break;
            }
        }
    }

    private void Search(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include" or "defer" or "stream"
                && directive.Arguments.FirstOrDefault(item => item.Name.Value == "if")?.Value is VariableNode variable
                && !_names.Contains(variable.Name.Value))
            {
                _names.Add(variable.Name.Value);
            }
        }
    }
}
