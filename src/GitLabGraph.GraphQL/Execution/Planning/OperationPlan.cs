using GitLabGraph.GraphQL.Introspection;
using GitLabGraph.GraphQL.Execution.Writing;
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
    private readonly FieldCollector _collector;
    private int _numbers;

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
        _collector = new FieldCollector(schema, document.Fragments, conditions);
        RootType = schema.GetOperationType(operation.Operation)
            ?? throw new ArgumentException($"The schema has no {operation.Operation} type.", nameof(operation));
        Root = Compile(RootType, [operation.SelectionSet]);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public ObjectType RootType { get; }

    public ObjectSelection Root { get; }

    public FieldWriters Writers { get; }

    /// <summary>The longest answer so far: the size of the buffer to begin with.</summary>
    public int ExpectedLength { get; private set; }

    public int NextNumber() => Interlocked.Increment(ref _numbers);

    public void Learn(int length)
    {
        if (length > ExpectedLength)
        {
            // A race loses one measurement, which the next request makes good.
            ExpectedLength = length;
        }
    }

    public ObjectSelection Compile(ObjectType type, FieldSelection parent) =>
        Compile(type, [.. parent.Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()]);

    private ObjectSelection Compile(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var fields = new List<FieldSelection>();
        foreach (var field in _collector.Collect(type, selectionSets))
        {
            if (IntrospectionTypes.FindField(Schema, type, field.Nodes[0].Name.Value) is { } definition)
            {
                fields.Add(new FieldSelection(this, type, definition, field, fields.Count == 0));
            }
        }

        return new ObjectSelection(type, [.. fields]);
    }
}
