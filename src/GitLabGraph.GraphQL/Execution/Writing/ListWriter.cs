using System.Collections;
using GitLabGraph.GraphQL.Errors;
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

        if (selection.Stream is not null && execution.IsAtField)
        {
            return WriteStreamed(items, execution, selection, selection.Stream);
        }

        var mark = execution.Mark();
        execution.Writer.WriteByte((byte)'[');
        execution.Enter(selection, item.IsNullable, index: -1);
        var isWritten = value is IReadOnlyList<object?> list
            ? WriteItems(list, execution, selection)
            : WriteItems(items, execution, selection);
        execution.Leave();
        if (!isWritten)
        {
            return execution.WriteNullInstead(mark, IsNullable);
        }

        // After the last item has been left: what an item covers ends before the bracket.
        execution.Writer.WriteByte((byte)']');
        return true;
    }

    private bool WriteItems(IReadOnlyList<object?> items, OperationExecution execution, FieldSelection selection)
    {
        // The count is read again each time: a resolver's list may be alive.
        for (var index = 0; index < items.Count; index++)
        {
            execution.NextItem(index);
            if (!item.Write(items[index], execution, selection))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteItems(IEnumerable items, OperationExecution execution, FieldSelection selection)
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

    private bool WriteStreamed(
        IEnumerable items, OperationExecution execution, FieldSelection selection, StreamUsage stream)
    {
        var initialCount = execution.InitialCount(stream);
        if (initialCount < 0)
        {
            const string Mistake = "initialCount must be a positive integer";
            return execution.WriteFailure(
                selection, new GraphQLError(Mistake) { Code = ErrorCodes.BadUserInput }, IsNullable);
        }

        var mark = execution.Mark();
        var rest = items.GetEnumerator();
        var isPostponed = false;
        try
        {
            execution.Writer.WriteByte((byte)'[');
            execution.Enter(selection, item.IsNullable, index: -1);
            var index = 0;
            var isThere = rest.MoveNext();
            for (; isThere && index < initialCount; isThere = rest.MoveNext())
            {
                execution.NextItem(index++);
                if (!item.Write(rest.Current, execution, selection))
                {
                    return execution.WriteNullInstead(mark, IsNullable);
                }
            }

            execution.Leave();
            execution.Writer.WriteByte((byte)']');
            if (isThere)
            {
                execution.Postpone(stream, item, rest, index);
                isPostponed = true;
            }

            return true;
        }
        finally
        {
            if (!isPostponed)
            {
                (rest as IDisposable)?.Dispose();
            }
        }
    }
}
