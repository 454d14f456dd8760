using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>All places of one object's selections where a field is asked for under one name.</summary>
internal sealed class CollectedFields(string responseName, FieldNode first, CompositeType parentType)
{
    private readonly List<IReadOnlyList<DirectiveNode>> _conditions = [];
    private readonly List<SelectionSetNode> _selections = [];
    private bool _isUnconditional;

    public string ResponseName { get; } = responseName;

    /// <summary>Any of them: what merges is the same field with the same arguments.</summary>
    public (FieldNode Node, CompositeType ParentType) First { get; } = (first, parentType);

    public IReadOnlyList<SelectionSetNode> Selections => _selections;

    /// <summary>The conditions of each place; none when one place has no condition.</summary>
    public IReadOnlyList<IReadOnlyList<DirectiveNode>> Conditions => _isUnconditional ? [] : _conditions;

    public void Add(FieldNode field, IReadOnlyList<DirectiveNode> conditions)
    {
        _isUnconditional |= conditions.Count == 0;
        _conditions.Add(conditions);
        if (field.SelectionSet is { } selections)
        {
            _selections.Add(selections);
        }
    }
}
