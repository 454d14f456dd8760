using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Finds the variables that a definition uses, with the types expected of them. An operation is judged when the walk
/// leaves it, and the fragments that it uses mostly come later; so this looks ahead, at each definition once.
/// </summary>
internal sealed class VariableUsageCollector(ValidationContext context)
{
    private static readonly List<VariableUsage> None = [];

    private readonly Dictionary<DefinitionNode, IReadOnlyList<VariableUsage>> _usages = [];
    private readonly TypeCursor _types = new(context);
    private List<VariableUsage> _found = [];

    public IReadOnlyList<VariableUsage> Get(DefinitionNode definition)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            _usages[definition] = usages = Collect(definition);
        }

        return usages;
    }

    public void Clear()
    {
        _usages.Clear();
        _types.Restore(default);
    }

    private List<VariableUsage> Collect(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                _types.Enter(operation);
                Collect(operation.Directives);
                Collect(operation.SelectionSet);
                break;
            case FragmentDefinitionNode fragment:
                _types.Enter(fragment);
                Collect(fragment.Directives);
                Collect(fragment.SelectionSet);
                break;
        }

        if (_found.Count == 0)
        {
            return None;
        }

        var usages = _found;
        _found = [];
        return usages;
    }

    private void Collect(SelectionSetNode selectionSet)
    {
        _types.EnterSelections();
        var outer = _types.Here;
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            Collect(selectionSet.Selections[index]);
            _types.Restore(outer);
        }
    }

    private void Collect(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                _types.Enter(field);
                Collect(field.Arguments);
                Collect(field.Directives);
                if (field.SelectionSet is { } selectionSet)
                {
                    Collect(selectionSet);
                }

                break;
            case InlineFragmentNode fragment:
                _types.Enter(fragment);
                Collect(fragment.Directives);
                Collect(fragment.SelectionSet);
                break;
            default:
                Collect(selection.Directives);
                break;
        }
    }

    private void Collect(IReadOnlyList<DirectiveNode> directives)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            var outer = _types.Here;
            _types.Enter(directives[index]);
            Collect(directives[index].Arguments);
            _types.Restore(outer);
        }
    }

    private void Collect(IReadOnlyList<ArgumentNode> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var outer = _types.Here;
            _types.Enter(arguments[index]);
            Collect(arguments[index].Value);
            _types.Restore(outer);
        }
    }

    private void Collect(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                ref readonly var here = ref _types.Here;
                _found.Add(new VariableUsage(variable, here.InputType, here.HasDefault, here.ParentInputType));
                break;
            case ListValueNode list:
                CollectItems(list);
                break;
            case ObjectValueNode fields:
                CollectFields(fields);
                break;
        }
    }

    private void CollectItems(ListValueNode list)
    {
        var outer = _types.Here;
        _types.EnterItems();
        for (var index = 0; index < list.Items.Count; index++)
        {
            Collect(list.Items[index]);
        }

        _types.Restore(outer);
    }

    private void CollectFields(ObjectValueNode fields)
    {
        for (var index = 0; index < fields.Fields.Count; index++)
        {
            var outer = _types.Here;
            _types.Enter(fields.Fields[index]);
            Collect(fields.Fields[index].Value);
            _types.Restore(outer);
        }
    }
}
