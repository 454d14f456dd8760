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
    public IReadOnlyList<CollectedField> Collect(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var fields = new OrderedDictionary<string, CollectedField>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, fields, visited);
        }

        return fields.Values;
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
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
                    Add(field, fields);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread:
                    Open(type, spread, fields, visited);
                    break;
            }
        }
    }

    private void Open(
        ObjectType type,
        FragmentSpreadNode spread,
        OrderedDictionary<string, CollectedField> fields,
        HashSet<string> visited)
    {
        if (visited.Add(spread.Name.Value)
            && fragments.TryGetValue(spread.Name.Value, out var fragment)
            && Applies(fragment.TypeCondition, type))
        {
            Collect(type, fragment.SelectionSet, fields, visited);
        }
    }

    private static void Add(FieldNode field, OrderedDictionary<string, CollectedField> fields)
    {
        if (!fields.TryGetValue(field.ResponseKey, out var collected))
        {
            collected = new CollectedField(field.ResponseKey);
            fields.Add(field.ResponseKey, collected);
        }

        collected.Add(field);
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
