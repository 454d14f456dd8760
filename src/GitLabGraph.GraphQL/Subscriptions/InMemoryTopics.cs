namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>Topics within this process. A topic lives as long as somebody listens.</summary>
public sealed class InMemoryTopics(SubscriptionOptions? options = null) : ITopicEventSender, ITopicEventReceiver
{
    private readonly SubscriptionOptions _options = options ?? new SubscriptionOptions();
    private readonly Dictionary<string, List<ITopicListener>> _listeners = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>How many streams are open, over all topics.</summary>
    public int ListenerCount
    {
        get
        {
            lock (_lock)
            {
                return _listeners.Values.Sum(listeners => listeners.Count);
            }
        }
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken)
    {
        foreach (var listener in Find(topicName))
        {
            listener.Send(message);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        foreach (var listener in Find(topicName))
        {
            listener.Complete();
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName, CancellationToken cancellationToken) =>
        SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var topic = NameOf(topicName);
        var stream = new TopicStream<TMessage>(
            bufferCapacity ?? _options.TopicBufferCapacity,
            bufferFullMode ?? _options.TopicBufferFullMode,
            stream => Remove(topic, stream));
        lock (_lock)
        {
            if (!_listeners.TryGetValue(topic, out var listeners))
            {
                listeners = [];
                _listeners.Add(topic, listeners);
            }

            listeners.Add(stream);
        }

        return new ValueTask<ISourceStream<TMessage>>(stream);
    }

    private IReadOnlyList<ITopicListener> Find(string topicName)
    {
        lock (_lock)
        {
            return _listeners.TryGetValue(NameOf(topicName), out var listeners) ? [.. listeners] : [];
        }
    }

    private void Remove(string topic, ITopicListener listener)
    {
        lock (_lock)
        {
            if (_listeners.TryGetValue(topic, out var listeners) && listeners.Remove(listener) && listeners.Count == 0)
            {
                _listeners.Remove(topic);
            }
        }
    }

    private string NameOf(string topicName) => _options.TopicPrefix + topicName;
}
