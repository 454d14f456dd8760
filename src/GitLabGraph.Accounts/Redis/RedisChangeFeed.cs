using System.Text.Json;
using GitLabGraph.Accounts.Memory;
using StackExchange.Redis;

namespace GitLabGraph.Accounts.Redis;

/// <summary>Changes over a Redis channel: every node hears them at once, and nothing secret is in them.</summary>
internal sealed class RedisChangeFeed : IChangeFeed
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("gitlabgraph:changes");

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly RedisLink _redis;

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
        var message = JsonSerializer.Serialize(new Message(_node, change));
        _ = _redis.Subscriber?.PublishAsync(Channel, message, CommandFlags.FireAndForget);
    }

    private void Hear(RedisValue text)
    {
        // One's own words come back too, and others may speak on the channel.
        if (Read(text) is { } message && message.Node != _node)
        {
            Changed(message.Change);
        }
    }

    private static Message? Read(RedisValue text)
    {
        try
        {
            var message = JsonSerializer.Deserialize<Message>(text.ToString());
            return message is { Change: { Tenant: not null, Key: not null } } ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Message(string Node, Change Change);
}
