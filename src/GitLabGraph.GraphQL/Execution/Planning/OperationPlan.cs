using GitLabGraph.GraphQL.Execution.Documents;
using GitLabGraph.GraphQL.Execution.Writing;
using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>
/// An operation made ready to run, for one set of answers to its <c>@skip</c> and <c>@include</c>
/// conditions: so no condition is looked at while the answer is written. Selection sets are compiled when they are
/// first reached.
/// </summary>
internal sealed class OperationPlan
{
    // Every request holds so much from its start, while it waits too: one long answer must not cost all later ones its
    // length.
    private const int LongestExpected = 1024 * 1024;

    private readonly FieldCollector _collector;
    private readonly Conditions _conditions;
    private int _numbers;
    private int _counted;
    private DocumentWeight? _weight;

    public OperationPlan(
        Schema schema,
        OperationDocument document,
        OperationDefinitionNode operation,
        Conditions conditions,
        FieldWriters writers)
    {
        Schema = schema;
        Document = document.Syntax;
        Operation = operation;
        Writers = writers;
        _conditions = conditions;
        _collector = new FieldCollector(schema, document.Fragments, conditions);
        RootType = schema.GetOperationType(operation.Operation)
            ?? throw new ArgumentException($"The schema has no {operation.Operation} type.", nameof(operation));
        Root = Compile(RootType, [new SelectionSource(operation.SelectionSet, null)], DeferUsageSet.Empty);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public ObjectType RootType { get; }

    public ObjectSelection Root { get; }

    public FieldWriters Writers { get; }

    /// <summary>The longest answer so far, within bounds: the size of the buffer to begin with.</summary>
    public int ExpectedLength { get; private set; }

    public int NextNumber() => Interlocked.Increment(ref _numbers);

    /// <summary>
    /// Adds what has been compiled to the weight, and what will be; to be called once, before others know the plan.
    /// </summary>
    public void CountIn(DocumentWeight weight)
    {
        _weight = weight;
        Count();
    }

    public void Learn(int length)
    {
        if (length > ExpectedLength)
        {
            // A race loses one measurement, which the next request makes good.
            ExpectedLength = Math.Min(length, LongestExpected);
        }
    }

    public ObjectSelection Compile(ObjectType type, FieldSelection parent) =>
        Compile(type, parent.Sources, parent.Usages);

    /// <summary>The field's <c>@stream</c> that is to be honoured: its first occurrence decides.</summary>
    public DirectiveNode? FindStream(CollectedField field) => _conditions.FindStream(field.Nodes[0]);

    private ObjectSelection Compile(
        ObjectType type, IEnumerable<SelectionSource> sources, IReadOnlyList<DeferUsage> usages)
    {
        var (collected, newUsages) = _collector.Collect(type, sources);
        var own = new List<FieldSelection>();
        var parts = new List<(IReadOnlyList<DeferUsage> Usages, List<FieldSelection> Fields)>();
        foreach (var field in collected)
        {
            if (IntrospectionTypes.FindField(Schema, type, field.Nodes[0].Name.Value) is { } definition)
            {
                var wanted = DeferUsageSet.Of(field);
                var fields = DeferUsageSet.AreSame(wanted, usages) ? own : PartOf(wanted, parts);
                fields.Add(new FieldSelection(this, type, definition, field, fields.Count == 0, wanted));
            }
        }

        Count();
        return new ObjectSelection(type, [.. own], parts.Count == 0 && newUsages.Count == 0 ? null : new Deferral(
            newUsages,
            [.. parts.Select(part => new DeferredFields(part.Usages, new ObjectSelection(type, [.. part.Fields])))]));
    }

    private void Count()
    {
        var numbers = Volatile.Read(ref _numbers);
        _weight?.AddSelections(numbers - Interlocked.Exchange(ref _counted, numbers));
    }

    private static List<FieldSelection> PartOf(
        IReadOnlyList<DeferUsage> wanted, List<(IReadOnlyList<DeferUsage> Usages, List<FieldSelection> Fields)> parts)
    {
        var known = parts.Find(part => DeferUsageSet.AreSame(part.Usages, wanted));
        if (known.Fields is null)
        {
            known = (wanted, []);
            parts.Add(known);
        }

        return known.Fields;
    }
}
