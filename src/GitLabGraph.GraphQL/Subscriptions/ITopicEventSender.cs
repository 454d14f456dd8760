namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>Sends messages to whoever listens to a topic (Hot Chocolate's name and shape).</summary>
public interface ITopicEventSender
{
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken);

    /// <summary>Ends every stream that listens to the topic now.</summary>
    ValueTask CompleteAsync(string topicName);
}
