using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A property that holds a number, a date or an enum member, or nothing: never boxed.</summary>
internal sealed class NullableMemberWriter<TParent, T>(
    Func<TParent, T?> read, StructWriter<T> member, ValueWriter value)
    : FieldWriter(value)
    where T : struct
{
    public override bool Write(object parent, OperationExecution execution, FieldSelection selection) =>
        read((TParent)parent) is { } present
            ? member.Write(present, execution, selection)
            : execution.WriteNull(selection, member.IsNullable);
}
