using System.Text;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Writing;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>
/// A field of the plan: its name encoded, its writer chosen, its literal arguments coerced. One object for every
/// request that runs the plan.
/// </summary>
internal sealed class FieldSelection : ISelection
{
    private readonly OperationPlan _plan;
    private readonly byte[] _prefix;
    private readonly CollectedField _collected;
    private readonly FieldSelection? _below;
    private readonly bool _isStreamed;
    private ObjectSelection[] _selections = [];

    public FieldSelection(
        OperationPlan plan,
        ObjectType declaringType,
        OutputField field,
        CollectedField collected,
        bool isFirst,
        IReadOnlyList<DeferUsage> usages)
    {
        _plan = plan;
        _collected = collected;
        Usages = usages;
        Number = plan.NextNumber();
        DeclaringType = declaringType;
        Field = field;
        ResponseName = collected.ResponseName;
        Nodes = collected.Nodes;
        Arguments = ArgumentPlan.Create(field, collected.Nodes[0], plan.Document.Source);
        Writer = plan.Writers.For(field);
        // A GraphQL name needs no escaping in JSON.
        _prefix = Encoding.ASCII.GetBytes($"{(isFirst ? '{' : ',')}\"{ResponseName}\":");
        if (plan.FindStream(collected) is { } directive && field.Type.Nullable is ListType)
        {
            Stream = new StreamUsage(directive, new FieldSelection(this));
        }
    }

    /// <summary>
    /// The same field for the items that are streamed. Unless deferred fragments overlap here, the selections below are
    /// the same objects, so that what a resolver learnt by looking ahead holds for every item.
    /// </summary>
    private FieldSelection(FieldSelection initial)
    {
        _isStreamed = true;
        _plan = initial._plan;
        _collected = initial._collected;
        _prefix = initial._prefix;
        _below = initial._collected.Usages.Distinct().Count() <= 1 ? initial : null;
        Number = _below?.Number ?? _plan.NextNumber();
        Usages = DeferUsageSet.Empty;
        DeclaringType = initial.DeclaringType;
        Field = initial.Field;
        ResponseName = initial.ResponseName;
        Nodes = initial.Nodes;
        Arguments = initial.Arguments;
        Writer = initial.Writer;
    }

    public int Number { get; }

    public string ResponseName { get; }

    public OutputField Field { get; }

    public ObjectType DeclaringType { get; }

    public GraphQLType Type => Field.Type;

    /// <summary>Every field of the document that was merged into this one.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    public FieldWriter Writer { get; }

    /// <summary>The deferred fragments that wait for this field; empty when it is delivered with its object.</summary>
    public IReadOnlyList<DeferUsage> Usages { get; }

    /// <summary>How the list's later items are delivered; null when the list is whole at once.</summary>
    public StreamUsage? Stream { get; }

    /// <summary>What is selected below, occurrence by occurrence.</summary>
    public IEnumerable<SelectionSource> Sources => _collected.Nodes
        .Select((node, index) => (node.SelectionSet, Usage: UsageOf(index)))
        .Where(static source => source.SelectionSet is not null)
        .Select(static source => new SelectionSource(source.SelectionSet!, source.Usage));

    /// <summary>Null for a field without arguments.</summary>
    public ArgumentPlan? Arguments { get; }

    /// <summary>The opening brace or comma, the quoted name and the colon.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>Where the field stands in the document: each of its occurrences.</summary>
    public IReadOnlyList<SourceLocation> Locations =>
        field ??= [.. Nodes.Select(node => _plan.Document.Source.GetLocation(node.Span.Start))];

    /// <summary>What is selected below this field on a concrete type; compiled when it is first needed.</summary>
    public ObjectSelection SelectionOn(ObjectType type)
    {
        if (_below is not null)
        {
            return _below.SelectionOn(type);
        }

        var selections = _selections;
        foreach (var selection in selections)
        {
            if (ReferenceEquals(selection.Type, type))
            {
                return selection;
            }
        }

        return Compile(type);
    }

    /// <summary>Every field below, of the list's later items too.</summary>
    public IReadOnlyList<FieldSelection> LookAhead(ObjectType type) =>
        Stream is { Items: { _below: null } items }
            ? [.. SelectionOn(type).All, .. items.SelectionOn(type).All]
            : SelectionOn(type).All;

    // Items of a stream are delivered in its own time, whatever fragment the list itself was wanted in.
    private DeferUsage? UsageOf(int index) =>
        _isStreamed || _collected.Usages.Count == 0 ? null : _collected.Usages[index];

    private ObjectSelection Compile(ObjectType type)
    {
        lock (_collected)
        {
            if (Array.Find(_selections, selection => ReferenceEquals(selection.Type, type)) is { } present)
            {
                return present;
            }

            var compiled = _plan.Compile(type, this);
            _selections = [.. _selections, compiled];
            return compiled;
        }
    }
}
