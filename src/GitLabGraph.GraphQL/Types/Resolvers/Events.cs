using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>Streams of a subscription, untyped as the executor takes them. Called by compiled resolvers.</summary>
internal static class Events
{
    public static ValueTask<IAsyncEnumerable<object?>> FromStream<T>(
        IAsyncEnumerable<T> stream, IResolverContext context) => new(Untyped(stream, context.RequestAborted));

    public static async ValueTask<IAsyncEnumerable<object?>> FromTask<T>(
        Task<IAsyncEnumerable<T>> task, IResolverContext context) => Untyped(await task, context.RequestAborted);

    public static async ValueTask<IAsyncEnumerable<object?>> FromValueTask<T>(
        ValueTask<IAsyncEnumerable<T>> task, IResolverContext context) => Untyped(await task, context.RequestAborted);

    private static async IAsyncEnumerable<object?> Untyped<T>(
        IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in stream.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }
}
