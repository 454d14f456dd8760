using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <content>Selections and fragments: what is compared with what, each pair once.</content>
internal sealed partial class ConflictFinder
{
    private List<Conflict> CompareSelections(
        bool areExclusive,
        NamedType? leftType,
        SelectionSetNode leftSelections,
        NamedType? rightType,
        SelectionSetNode rightSelections)
    {
        var conflicts = new List<Conflict>();
        var left = GetFields(leftType, leftSelections);
        var right = GetFields(rightType, rightSelections);
        CompareBetween(conflicts, areExclusive, left, right);
        foreach (var fragment in right.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, left, fragment);
        }

        foreach (var fragment in left.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, right, fragment);
        }

        foreach (var first in left.Fragments)
        {
            foreach (var second in right.Fragments)
            {
                CompareFragments(conflicts, areExclusive, first, second);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(List<Conflict> conflicts, bool areExclusive, FieldSet fields, string name)
    {
        context.Spend(1);
        if (fields.Names.Count == 0
            || !fields.BeginComparison(name, areExclusive)
            || context.GetFragment(name) is not { } fragment
            || GetFields(fragment) is not { } others
            || others == fields)
        {
            return;
        }

        CompareBetween(conflicts, areExclusive, fields, others);
        foreach (var inner in others.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, fields, inner);
        }
    }

    private void CompareFragments(List<Conflict> conflicts, bool areExclusive, string first, string second)
    {
        context.Spend(2);
        if (first == second
            || !_comparedFragments.Begin(first, second, areExclusive)
            || context.GetFragment(first) is not { } left
            || context.GetFragment(second) is not { } right)
        {
            return;
        }

        var leftFields = GetFields(left);
        var rightFields = GetFields(right);
        CompareBetween(conflicts, areExclusive, leftFields, rightFields);
        foreach (var inner in rightFields.Fragments)
        {
            CompareFragments(conflicts, areExclusive, first, inner);
        }

        foreach (var inner in leftFields.Fragments)
        {
            CompareFragments(conflicts, areExclusive, inner, second);
        }
    }

    private FieldSet GetFields(FragmentDefinitionNode fragment) =>
        GetFields(TypeOf(fragment.TypeCondition), fragment.SelectionSet);

    // Selections on a scalar are a mistake, which is told elsewhere; as in graphql-js they are compared nevertheless.
    private FieldSet GetFields(NamedType? type, SelectionSetNode selectionSet)
    {
        if (!_fieldSets.TryGetValue((type, selectionSet), out var fields))
        {
            _fieldSets[(type, selectionSet)] = fields = new FieldSet();
            Collect(fields, type as CompositeType, selectionSet);
        }

        return fields;
    }

    private void Collect(FieldSet fields, CompositeType? type, SelectionSetNode selectionSet)
    {
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            switch (selectionSet.Selections[index])
            {
                case FieldNode field:
                    fields.Add(new FieldOccurrence(type, field));
                    break;
                case FragmentSpreadNode spread:
                    fields.AddFragment(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    var inlineType = inline.TypeCondition is { } condition ? TypeOf(condition) : type;
                    Collect(fields, inlineType, inline.SelectionSet);
                    break;
            }
        }
    }

    private CompositeType? TypeOf(NamedTypeNode condition) =>
        context.GetNamedType(condition.Name.Value) as CompositeType;
}
