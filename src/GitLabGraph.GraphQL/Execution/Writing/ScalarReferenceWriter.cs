using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A scalar whose CLR type is a class, as a string is: spares the scalar finding out what it got.</summary>
internal sealed class ScalarReferenceWriter<T>(TypedScalarType<T> scalar, bool isNullable) : ValueWriter(isNullable)
    where T : class
{
    public override bool IsLeaf => true;

    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection)
    {
        var isWritten = value is T typed
            ? scalar.TryWrite(typed, execution.Writer, out var reason)
            : scalar.TrySerialize(value, execution.Writer, out reason);
        return isWritten || execution.WriteUnrepresentable(selection, reason, IsNullable);
    }
}
