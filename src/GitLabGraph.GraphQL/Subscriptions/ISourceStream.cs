namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>The messages of a topic from the moment of subscribing on. Dispose it to unsubscribe.</summary>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>Enumerate once; ends when the topic is completed.</summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
