using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>The fields selected on one concrete type: merged, in the order of the answer, without conditions.</summary>
internal sealed class ObjectSelection(ObjectType type, FieldSelection[] fields)
{
    public ObjectType Type { get; } = type;

    public FieldSelection[] Fields { get; } = fields;
}
