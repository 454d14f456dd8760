using System.Collections.Frozen;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>
/// Finds the fields of a selection set for one concrete type, with fragments opened and conditions applied.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
internal sealed class FieldCollector(
    Schema schema,
    FrozenDictionary<string, FragmentDefinitionNode> fragments,
    Conditions conditions)
{
    public IReadOnlyList<CollectedField> Collect(
        ObjectType type,
        IReadOnlyList<SelectionSetNode> selectionSets,
        IReadOnlyList<DeferUsage?>? defers)
    {
        var fields = new OrderedDictionary<string, CollectedField>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < selectionSets.Count; index++)
        {
            Collect(type, selectionSets[index], defers?[index], fields, visited);
        }

        return fields.Values;
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
        DeferUsage? defer,
        OrderedDictionary<string, CollectedField> fields,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!conditions.Include(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field, defer, fields);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, conditions.Defer(fragment, defer) ?? defer, fields, visited);
                    break;
                case FragmentSpreadNode spread:
                    Open(type, spread, defer, fields, visited);
                    break;
            }
        }
    }

    private void Open(
        ObjectType type,
        FragmentSpreadNode spread,
        DeferUsage? defer,
        OrderedDictionary<string, CollectedField> fields,
        HashSet<string> visited)
    {
        var inner = conditions.Defer(spread, defer);
        // A deferred spread may stand beside one that is not: only the latter counts as visited.
        if (visited.Contains(spread.Name.Value) || !fragments.TryGetValue(spread.Name.Value, out var fragment)
            || !Applies(fragment.TypeCondition, type))
        {
            return;
        }

        if (inner is null)
        {
            visited.Add(spread.Name.Value);
        }

        Collect(type, fragment.SelectionSet, inner ?? defer, fields, visited);
    }

    private static void Add(FieldNode field, DeferUsage? defer, OrderedDictionary<string, CollectedField> fields)
    {
        if (!fields.TryGetValue(field.ResponseKey, out var collected))
        {
            collected = new CollectedField(field.ResponseKey);
            fields.Add(field.ResponseKey, collected);
        }

        collected.Add(field, defer);
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type)
    {
        if (condition is null || condition.Name.Value == type.Name)
        {
            return true;
        }

        return schema.TryGetType(condition.Name.Value, out var found)
            && found is InterfaceType or UnionType
            && schema.IsSubType((CompositeType)found, type);
    }
}
