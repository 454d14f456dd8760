using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// Collects the fields that an object answers with, for each type that it may have: what a field of an interface
/// costs, and how long its list is, stands at the types that implement it.
/// </summary>
internal sealed class SelectionCollector(Schema schema, DocumentNode document)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    /// <summary>The fields for each type that an object of the type may have.</summary>
    public IEnumerable<IReadOnlyList<CollectedFields>> Alternatives(
        IReadOnlyList<SelectionSetNode> places, CompositeType type) =>
        schema.GetPossibleTypes(type).Select(possible => Collect(places, type, possible));

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
                        fields[field.ResponseKey] = collected = new CollectedFields(field.ResponseKey, field, possible);
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
