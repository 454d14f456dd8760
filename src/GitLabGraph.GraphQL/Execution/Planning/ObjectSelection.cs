using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>The fields selected on one concrete type: merged, in the order of the answer, without conditions.</summary>
internal sealed class ObjectSelection(ObjectType type, FieldSelection[] fields, Deferral? deferral = null)
{
    public ObjectType Type { get; } = type;

    /// <summary>What is written together.</summary>
    public FieldSelection[] Fields { get; } = fields;

    /// <summary>What comes later, and what is announced here; null for nearly every object there is.</summary>
    public Deferral? Deferral { get; } = deferral;

    /// <summary>Every field, now or later: what a resolver that looks ahead has to know.</summary>
    public FieldSelection[] All { get; } = deferral is null
        ? fields
        : [.. fields, .. deferral.Parts.SelectMany(static part => part.Selection.Fields)];
}
