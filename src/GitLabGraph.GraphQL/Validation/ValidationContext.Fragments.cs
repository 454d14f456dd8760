using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>Follows fragments and variables from an operation; every answer is found once per document.</summary>
internal sealed partial class ValidationContext
{
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _reachable = [];
    private readonly VariableUsageCollector _variableUsages;
    private readonly OperationVariables _variables;

    /// <summary>
    /// The fragments spread anywhere in a selection set. Errors follow this order, which is graphql-js's:
    /// each selection set from first to last, the inner ones after the outer, the last of them first.
    /// </summary>
    public IReadOnlyList<FragmentSpreadNode> GetSpreads(SelectionSetNode selectionSet)
    {
        if (!_spreads.TryGetValue(selectionSet, out var spreads))
        {
            _spreads[selectionSet] = spreads = FindSpreads(selectionSet);
        }

        return spreads;
    }

    /// <summary>The fragments that an operation uses, directly or through others.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReachableFragments(OperationDefinitionNode operation)
    {
        if (!HasFragments)
        {
            return [];
        }

        if (!_reachable.TryGetValue(operation, out var fragments))
        {
            _reachable[operation] = fragments = FindReachable(operation);
        }

        return fragments;
    }

    /// <summary>Where variables are used in one definition, without what its fragments use.</summary>
    public IReadOnlyList<VariableUsage> GetVariableUsages(DefinitionNode definition) => _variableUsages.Get(definition);

    /// <summary>The variables of an operation; the object is used again for the next one.</summary>
    public OperationVariables GetVariables(OperationDefinitionNode operation)
    {
        if (_variables.Operation != operation)
        {
            _variables.Begin(operation);
        }

        return _variables;
    }

    private static List<FragmentSpreadNode> FindSpreads(SelectionSetNode selectionSet)
    {
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>();
        open.Push(selectionSet);
        while (open.TryPop(out var current))
        {
            for (var index = 0; index < current.Selections.Count; index++)
            {
                switch (current.Selections[index])
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return spreads;
    }

    private List<FragmentDefinitionNode> FindReachable(OperationDefinitionNode operation)
    {
        var found = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new Queue<string>();
        Queue(operation.SelectionSet);
        while (names.TryDequeue(out var name))
        {
            if (GetFragment(name) is { } fragment)
            {
                found.Add(fragment);
                Queue(fragment.SelectionSet);
            }
        }

        return found;

        void Queue(SelectionSetNode selectionSet)
        {
            var spreads = GetSpreads(selectionSet);
            Spend(spreads.Count);
            for (var index = 0; index < spreads.Count; index++)
            {
                if (seen.Add(spreads[index].Name.Value))
                {
                    names.Enqueue(spreads[index].Name.Value);
                }
            }
        }
    }
}
