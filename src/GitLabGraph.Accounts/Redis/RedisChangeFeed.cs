using System.Collections.Concurrent;
using GitLabGraph.Accounts.Memory;
using StackExchange.Redis;

namespace GitLabGraph.Accounts.Redis;

/// <summary>Changes over a Redis channel: every node hears them at once, and nothing secret is in them.</summary>
internal sealed class RedisChangeFeed : IChangeFeed
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("gitlabgraph:changes");

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly RedisLink _redis;
    private readonly ConcurrentQueue<Change> _untold = new();

    public RedisChangeFeed(RedisLink redis)
    {
        _redis = redis;
        redis.Returned += () => Interrupted();
    }

    public event Action<Change> Changed = static _ => { };

    public event Action Interrupted = static () => { };

    /// <summary>Begins to listen; the subscription outlives the connection and comes back with it.</summary>
    public async Task ListenAsync()
    {
        if (_redis.Subscriber is { } subscriber)
        {
            await subscriber.SubscribeAsync(Channel, (_, message) => Hear(message));
        }
    }

    public void Tell(Change change)
    {
        Changed(change);
        if (_redis.Subscriber is { } subscriber)
        {
            _ = subscriber.PublishAsync(
                Channel, new ChangeMessage(_node, change).Write(), CommandFlags.FireAndForget);
        }
        else
        {
            _untold.Enqueue(change);
        }
    }

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        await _redis.ConnectAsync();
        while (_redis.Subscriber is { } subscriber && _untold.TryPeek(out var change))
        {
            await subscriber.PublishAsync(Channel, new ChangeMessage(_node, change).Write());
            _untold.TryDequeue(out _);
        }
    }

    private void Hear(RedisValue text)
    {
        if (ChangeMessage.Read(text.ToString()) is { } message && message.Node != _node)
        {
            Changed(message.Change);
        }
    }
}
