using System.Runtime.CompilerServices;

namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>How a topic's messages become a subscription's events.</summary>
public static class SourceStreamExtensions
{
    /// <summary>The messages as events; unsubscribes when the enumeration ends, for whatever reason.</summary>
    public static async IAsyncEnumerable<object?> ToEventsAsync<TMessage>(
        this ISourceStream<TMessage> stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using (stream)
        {
            await foreach (var message in stream.ReadEventsAsync().WithCancellation(cancellationToken))
            {
                yield return message;
            }
        }
    }
}
