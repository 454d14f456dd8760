using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>Numbers, booleans, dates: straight into the answer.</summary>
internal sealed class ScalarStructWriter<T>(TypedScalarType<T> scalar, bool isNullable) : StructWriter<T>(isNullable)
    where T : struct
{
    public override bool Write(T value, OperationExecution execution, FieldSelection selection) =>
        scalar.TryWrite(value, execution.Writer, out var reason)
            || execution.WriteUnrepresentable(selection, reason, IsNullable);
}
