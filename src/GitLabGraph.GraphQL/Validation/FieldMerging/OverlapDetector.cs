using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Says whether any fields of a document conflict, by groups instead of pairs (the algorithm that Simon Adameit found
/// for Sangria): all fields that answer under one name are compared with the first of them, then their selections are
/// merged and looked at as one. The work grows with the document's size, not with its square; explaining a conflict
/// is left to <see cref="ConflictFinder"/>, which compares pairs.
/// </summary>
internal sealed class OverlapDetector
{
    private readonly ValidationContext _context;
    private readonly FieldGroups _fields = new();
    private readonly GroupComparison _groups;
    private readonly List<(SelectionSetNode Selections, CompositeType? Type)> _sets = [];
    private readonly HashSet<string> _spread = new(StringComparer.Ordinal);
    private readonly HashSet<string> _covered = new(StringComparer.Ordinal);
    private readonly HashSet<MergedSelections> _seen = [];

    public OverlapDetector(ValidationContext context)
    {
        _context = context;
        _groups = new GroupComparison(context, _fields);
    }

    public bool HasConflict(DocumentNode document)
    {
        Clear();
        var found = FindIn<OperationDefinitionNode>(document)
            || (_context.HasFragments && FindIn<FragmentDefinitionNode>(document));
        Clear();
        return found;
    }

    private bool FindIn<TDefinition>(DocumentNode document)
        where TDefinition : DefinitionNode
    {
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            if (document.Definitions[index] is TDefinition definition && FindIn(definition))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindIn(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                _sets.Add((operation.SelectionSet, _context.Schema!.GetOperationType(operation.Operation)));
                break;
            // What an operation spreads was compared there, together with the fields around it.
            case FragmentDefinitionNode fragment when !_covered.Contains(fragment.Name.Value):
                _sets.Add((fragment.SelectionSet, TypeOf(fragment.TypeCondition)));
                break;
            default:
                return false;
        }

        return FindInMerged(_sets.Count - 1, isStrict: true);
    }

    /// <summary>
    /// Looks at the selections from <paramref name="start"/> on as one, and takes them off the stack.
    /// Strict: fields may meet in one object, so they must be the same. Otherwise only the shapes of their answers
    /// must fit.
    /// </summary>
    private bool FindInMerged(int start, bool isStrict)
    {
        var isNew = !CanRepeat(start) || _seen.Add(MergedSelections.Of(_sets, start, isStrict));
        var first = _fields.Count;
        _spread.Clear();
        for (var index = start; isNew && index < _sets.Count; index++)
        {
            Collect(_sets[index].Selections, _sets[index].Type, isStrict);
        }

        _sets.RemoveRange(start, _sets.Count - start);
        var found = FindInLevel(first, isStrict);
        _fields.CutBack(first);
        return found;
    }

    // Without fragments, selections that are not merged with others are met once.
    private bool CanRepeat(int start) => _context.HasFragments || _sets.Count - start > 1;

    private bool FindInLevel(int first, bool isStrict)
    {
        _fields.Group(first);
        var end = _fields.Count;
        for (var index = first; index < end; index++)
        {
            if (_fields.IsFirst(index) && FindInGroup(index, isStrict))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindInGroup(int head, bool isStrict)
    {
        if (_fields.Next(head) < 0)
        {
            return _fields[head].Node.SelectionSet is not null && FindBelow(head, isStrict, null);
        }

        if (_groups.HaveConflictingTypes(head))
        {
            return true;
        }

        if (!isStrict || !_groups.HasExclusiveTypes(head))
        {
            return (isStrict && _groups.Differ(head, null)) || FindBelow(head, isStrict, null);
        }

        if (!_context.Options.AllowConflictingShapes && FindBelow(head, isStrict: false, null))
        {
            return true;
        }

        // Fields on different object types never meet; with fields on interfaces each of them may.
        for (var index = head; index >= 0; index = _fields.Next(index))
        {
            if (_fields[index].ParentType is ObjectType type
                && _groups.IsFirstOf(type, head, index)
                && (_groups.Differ(head, type) || FindBelow(head, isStrict: true, type)))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindBelow(int head, bool isStrict, ObjectType? only)
    {
        var start = _sets.Count;
        for (var index = head; index >= 0; index = _fields.Next(index))
        {
            if (_fields[index].Node.SelectionSet is { } selections && GroupComparison.BelongsTo(_fields[index], only))
            {
                _sets.Add((selections, _fields[index].SelectionType));
            }
        }

        return _sets.Count > start && FindInMerged(start, isStrict);
    }

    private void Collect(SelectionSetNode selectionSet, CompositeType? type, bool isStrict)
    {
        _context.Spend(selectionSet.Selections.Count);
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            switch (selectionSet.Selections[index])
            {
                case FieldNode field:
                    _fields.Add(new FieldOccurrence(type, field));
                    break;
                case InlineFragmentNode inline:
                    Collect(
                        inline.SelectionSet,
                        inline.TypeCondition is { } condition ? TypeOf(condition) : type,
                        isStrict);
                    break;
                case FragmentSpreadNode spread when _spread.Add(spread.Name.Value)
                    && _context.GetFragment(spread.Name.Value) is { } fragment:
                    if (isStrict)
                    {
                        _covered.Add(spread.Name.Value);
                    }

                    Collect(fragment.SelectionSet, TypeOf(fragment.TypeCondition), isStrict);
                    break;
            }
        }
    }

    private CompositeType? TypeOf(NamedTypeNode condition) =>
        _context.GetNamedType(condition.Name.Value) as CompositeType;

    private void Clear()
    {
        _fields.CutBack(0);
        _sets.Clear();
        _spread.Clear();
        _covered.Clear();
        _seen.Clear();
    }
}
