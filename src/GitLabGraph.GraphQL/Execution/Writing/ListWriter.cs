using System.Collections;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A list whose items are objects already: every list that a resolver answers, and lists of classes.</summary>
internal sealed class ListWriter(ValueWriter item, bool isNullable) : ValueWriter(isNullable)
{
    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection)
    {
        if (value is not IEnumerable items || value is string)
        {
            return execution.WriteUnrepresentable(
                selection,
                $"Expected Iterable, but did not find one for field \"{selection.Field.Coordinate}\".",
                IsNullable);
        }

        var mark = execution.Mark();
        execution.Enter(selection, item.IsNullable, index: -1);
        var isWritten = value is IReadOnlyList<object?> list
            ? WriteItems(list, execution, selection)
            : WriteItems(items, execution, selection);
        execution.Leave();
        return isWritten || execution.WriteNullInstead(mark, IsNullable);
    }

    private bool WriteItems(IReadOnlyList<object?> items, OperationExecution execution, FieldSelection selection)
    {
        var writer = execution.Writer;
        writer.WriteByte((byte)'[');
        // The count is read again each time: a resolver's list may be alive.
        for (var index = 0; index < items.Count; index++)
        {
            execution.NextItem(index);
            if (!item.Write(items[index], execution, selection))
            {
                return false;
            }
        }

        writer.WriteByte((byte)']');
        return true;
    }

    private bool WriteItems(IEnumerable items, OperationExecution execution, FieldSelection selection)
    {
        var writer = execution.Writer;
        writer.WriteByte((byte)'[');
        var index = 0;
        foreach (var value in items)
        {
            execution.NextItem(index++);
            if (!item.Write(value, execution, selection))
            {
                return false;
            }
        }

        writer.WriteByte((byte)']');
        return true;
    }
}
