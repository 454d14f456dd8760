namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>
/// What a resolver promises, as the executor awaits it. A value that is there already costs no state machine.
/// </summary>
internal static class AwaitedValue
{
    public static ValueTask<object?> FromTask<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : AwaitAsync(task);

        static async ValueTask<object?> AwaitAsync(Task<T> task) => await task;
    }

    public static ValueTask<object?> FromValueTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : AwaitAsync(task);

        static async ValueTask<object?> AwaitAsync(ValueTask<T> task) => await task;
    }

    /// <summary>The whole stream as a list: the field is a list, and is answered when it is complete.</summary>
    public static async ValueTask<object?> FromStream<T>(
        IAsyncEnumerable<T> stream, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in stream.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
