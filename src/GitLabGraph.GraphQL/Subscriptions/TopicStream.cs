using System.Threading.Channels;

namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>
/// One listener's messages, in a buffer that never grows: a listener that is too slow loses messages, not the
/// server its memory.
/// </summary>
internal sealed class TopicStream<TMessage>(
    int capacity,
    TopicBufferFullMode fullMode,
    Action<TopicStream<TMessage>> unsubscribe)
    : ISourceStream<TMessage>, ITopicListener
{
    private readonly Channel<TMessage> _messages = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
    {
        SingleReader = true,
        FullMode = fullMode switch
        {
            TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
            TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
            _ => BoundedChannelFullMode.DropOldest,
        },
    });

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _messages.Reader.ReadAllAsync();

    public void Send(object? message)
    {
        if (message is TMessage typed)
        {
            _messages.Writer.TryWrite(typed);
        }
    }

    public void Complete() => _messages.Writer.TryComplete();

    public ValueTask DisposeAsync()
    {
        unsubscribe(this);
        Complete();
        return ValueTask.CompletedTask;
    }
}
