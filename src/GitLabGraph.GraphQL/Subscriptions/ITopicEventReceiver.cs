namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>Listens to topics (Hot Chocolate's name and shape).</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes with the configured buffer.</summary>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken);

    /// <summary>Subscribes with a buffer of one's own; null takes what is configured.</summary>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken);
}
