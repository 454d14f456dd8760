using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>As <see cref="ValueWriter"/>, for a value type that must not be boxed on its way.</summary>
internal abstract class StructWriter<T>(bool isNullable)
    where T : struct
{
    public bool IsNullable { get; } = isNullable;

    public abstract bool Write(T value, OperationExecution execution, FieldSelection selection);
}
