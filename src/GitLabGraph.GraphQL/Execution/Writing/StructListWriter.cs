using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A list of numbers, dates or enum members, none of them boxed.</summary>
internal sealed class StructListWriter<T>(
    StructWriter<T> item, ListWriter otherwise, bool isNullable) : ValueWriter(isNullable)
    where T : struct
{
    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection)
    {
        if (value is not IEnumerable<T> items || selection.Stream is not null)
        {
            return otherwise.Write(value, execution, selection);
        }

        var mark = execution.Mark();
        execution.Writer.WriteByte((byte)'[');
        execution.Enter(selection, item.IsNullable, index: -1);
        var isWritten = WriteItems(items, execution, selection);
        execution.Leave();
        if (!isWritten)
        {
            return execution.WriteNullInstead(mark, IsNullable);
        }

        // After the last item has been left: what an item covers ends before the bracket.
        execution.Writer.WriteByte((byte)']');
        return true;
    }

    private bool WriteItems(IEnumerable<T> items, OperationExecution execution, FieldSelection selection)
    {
        var index = 0;
        foreach (var value in items)
        {
            execution.NextItem(index++);
            if (!item.Write(value, execution, selection))
            {
                return false;
            }
        }

        return true;
    }
}
