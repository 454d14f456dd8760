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
    private ObjectSelection[] _selections = [];

    public FieldSelection(
        OperationPlan plan, ObjectType declaringType, OutputField field, CollectedField collected, bool isFirst)
    {
        _plan = plan;
        Number = plan.NextNumber();
        DeclaringType = declaringType;
        Field = field;
        ResponseName = collected.ResponseName;
        Nodes = collected.Nodes;
        Arguments = ArgumentPlan.Create(field, collected.Nodes[0], plan.Document.Source);
        Writer = plan.Writers.For(field);
        // A GraphQL name needs no escaping in JSON.
        _prefix = Encoding.ASCII.GetBytes($"{(isFirst ? '{' : ',')}\"{ResponseName}\":");
    }

    public int Number { get; }

    public string ResponseName { get; }

    public OutputField Field { get; }

    public ObjectType DeclaringType { get; }

    public GraphQLType Type => Field.Type;

    /// <summary>Every field of the document that was merged into this one.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    public FieldWriter Writer { get; }

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

    private ObjectSelection Compile(ObjectType type)
    {
        lock (_prefix)
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
