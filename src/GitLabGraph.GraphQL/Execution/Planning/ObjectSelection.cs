using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>The fields selected on one concrete type: merged, in the order of the answer, without conditions.</summary>
internal sealed class ObjectSelection(ObjectType type, FieldSelection[] fields, IReadOnlyList<DeferredSelection> deferred)
{
    public ObjectType Type { get; } = type;

    public FieldSelection[] Fields { get; } = fields;

    /// <summary>What <c>@defer</c> takes out of the first answer; empty without it.</summary>
    public IReadOnlyList<DeferredSelection> Deferred { get; } = deferred;
}
