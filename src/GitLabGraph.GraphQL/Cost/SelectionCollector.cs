using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// Collects the fields that an object of a type answers with, once for each set of types that get the same.
/// </summary>
internal sealed class SelectionCollector(Schema schema, DocumentNode document)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    /// <summary>The fields for each type that the selections distinguish.</summary>
    public IEnumerable<IReadOnlyList<CollectedFields>> Alternatives(
        IReadOnlyList<SelectionSetNode> places, CompositeType type)
    {
        var conditions = new HashSet<CompositeType>();
        FindConditions(places, type, conditions, []);
        conditions.Remove(type);
        return schema.GetPossibleTypes(type)
            .DistinctBy(possible => string.Join(',', conditions.Where(item => Includes(item, possible))))
            .Select(possible => Collect(places, type, possible));
    }

    private List<CollectedFields> Collect(
        IReadOnlyList<SelectionSetNode> places, CompositeType type, ObjectType possible)
    {
        var fields = new Dictionary<string, CollectedFields>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            Collect(place, type, possible, [], fields, []);
        }

        return [.. fields.Values];
    }

    private void Collect(
        SelectionSetNode place,
        CompositeType type,
        ObjectType possible,
        IReadOnlyList<DirectiveNode> conditions,
        Dictionary<string, CollectedFields> fields,
        HashSet<string> spread)
    {
        foreach (var selection in place.Selections)
        {
            var all = With(conditions, selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseKey, out var collected))
                    {
                        fields[field.ResponseKey] = collected = new CollectedFields(field.ResponseKey, field, type);
                    }

                    collected.Add(field, all);
                    break;
                case InlineFragmentNode inline when TypeOf(inline.TypeCondition, type) is { } inner
                    && Includes(inner, possible):
                    Collect(inline.SelectionSet, inner, possible, all, fields, spread);
                    break;
                // Under other conditions the same fragment is another place; inside itself it never stands.
                case FragmentSpreadNode { Name.Value: var name } when _fragments.TryGetValue(name, out var fragment)
                    && TypeOf(fragment.TypeCondition, type) is { } inner
                    && Includes(inner, possible)
                    && (all.Count > 0 || spread.Add(name)):
                    Collect(fragment.SelectionSet, inner, possible, all, fields, spread);
                    break;
            }
        }
    }

    private void FindConditions(
        IReadOnlyList<SelectionSetNode> places,
        CompositeType type,
        HashSet<CompositeType> found,
        HashSet<string> spread)
    {
        foreach (var selection in places.SelectMany(place => place.Selections))
        {
            switch (selection)
            {
                case InlineFragmentNode inline when TypeOf(inline.TypeCondition, type) is { } inner:
                    found.Add(inner);
                    FindConditions([inline.SelectionSet], inner, found, spread);
                    break;
                case FragmentSpreadNode { Name.Value: var name } when spread.Add(name)
                    && _fragments.TryGetValue(name, out var fragment)
                    && TypeOf(fragment.TypeCondition, type) is { } inner:
                    found.Add(inner);
                    FindConditions([fragment.SelectionSet], inner, found, spread);
                    break;
            }
        }
    }

    private bool Includes(CompositeType type, ObjectType possible) => schema.GetPossibleTypes(type).Contains(possible);

    private CompositeType? TypeOf(NamedTypeNode? condition, CompositeType otherwise) =>
        condition is null
            ? otherwise
            : schema.TryGetType(condition.Name.Value, out var type) ? type as CompositeType : null;

    private static IReadOnlyList<DirectiveNode> With(
        IReadOnlyList<DirectiveNode> conditions, IReadOnlyList<DirectiveNode> directives)
    {
        DirectiveNode[] own = [.. directives.Where(directive => directive.Name.Value is "skip" or "include")];
        return own.Length == 0 ? conditions : [.. conditions, .. own];
    }
}
