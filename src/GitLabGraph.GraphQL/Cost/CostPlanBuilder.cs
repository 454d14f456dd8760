using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// Writes an operation's fragments out, merges fields that answer under one name, and finds for each what it costs.
/// Selections of the same places on the same type are priced once, however often their fragment is spread.
/// </summary>
internal sealed class CostPlanBuilder(Schema schema, DocumentNode document, CostOptions options)
{
    private readonly CostWeights _weights = new(options);
    private readonly SelectionCollector _collector = new(schema, document);
    private readonly Dictionary<SelectionSetNode, int> _numbers = [];
    private readonly Dictionary<string, SelectionCost> _known = new(StringComparer.Ordinal);

    /// <summary>How many prices of selections there are to work out.</summary>
    public int Count { get; private set; }

    /// <summary>How many fields have been priced.</summary>
    public int FieldCount { get; private set; }

    public SelectionCost Build(SelectionSetNode selectionSet, CompositeType type) =>
        Build([selectionSet], type, null, "");

    private SelectionCost Build(
        IReadOnlyList<SelectionSetNode> places, CompositeType type, SizedFields? sized, string owner)
    {
        var key = Key(places, type, sized is null ? "" : owner);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var cost = _known[key] = new SelectionCost(Count++);
        cost.Alternatives =
        [
            .. _collector.Alternatives(places, type)
                .Select(alternative => alternative.Select(field => Build(field, sized, key)).ToList()),
        ];
        return cost;
    }

    private FieldCost Build(CollectedFields collected, SizedFields? sized, string owner)
    {
        FieldCount++;
        var (node, parentType) = collected.First;
        var field = IntrospectionTypes.FindField(schema, parentType, node.Name.Value)
            ?? throw new ArgumentException(
                $"There is no field {parentType}.{node.Name.Value}: validate the document first.");
        var size = ListSize.Read(schema, field);
        var length = size is null ? null : new ListLength(size, field, node, options.DefaultListSize);
        var isSized = sized is not null && sized.Names.Contains(field.Name);
        var named = field.Type.Named;
        var ownLength = isSized
            ? sized!.Length
            : size is { SizedFields.Count: 0 } && IsList(field.Type) ? length : null;
        return new FieldCost(collected.ResponseName, _weights.Of(field), TypeWeight(named))
        {
            Arguments = [.. ArgumentsOf(node, field)],
            Conditions = collected.Conditions,
            Length = ownLength,
            FixedLength = IsList(field.Type) ? options.DefaultListSize : 1,
            Selections = named is CompositeType composite && !named.IsIntrospection && collected.Selections.Count > 0
                ? Build(
                    collected.Selections,
                    composite,
                    size is { SizedFields.Count: > 0 } ? new SizedFields(size.SizedFields, length!) : null,
                    $"{owner}/{collected.ResponseName}")
                : null,
        };
    }

    private static IEnumerable<ArgumentCost> ArgumentsOf(FieldNode node, OutputField field)
    {
        foreach (var argument in node.Arguments)
        {
            if (field.Arguments.TryGet(argument.Name.Value, out var definition)
                && ArgumentCost.Create(definition, argument.Value) is { } cost)
            {
                yield return cost;
            }
        }
    }

    /// <summary>An interface or union costs what the dearest of its types costs.</summary>
    private double TypeWeight(NamedType type) => type switch
    {
        { IsIntrospection: true } => 0,
        CompositeType composite => schema.GetPossibleTypes(composite).Select(_weights.Of).DefaultIfEmpty(0).Max(),
        _ => _weights.Of(type),
    };

    private static bool IsList(GraphQLType type) => type.Nullable is ListType;

    // What a sized field's length depends on makes the same places something else, and so does another type: below an
    // interface a field may have a narrower one on each type.
    private string Key(IReadOnlyList<SelectionSetNode> places, CompositeType type, string owner) =>
        $"{string.Join(',', places.Select(NumberOf))} {type.Name} {owner}";

    private int NumberOf(SelectionSetNode place)
    {
        if (!_numbers.TryGetValue(place, out var number))
        {
            _numbers[place] = number = _numbers.Count;
        }

        return number;
    }

    /// <summary>
    /// Fields whose lists get their length from the field above them, as a connection's edges and nodes do.
    /// </summary>
    private sealed record SizedFields(IReadOnlyList<string> Names, ListLength Length);
}
