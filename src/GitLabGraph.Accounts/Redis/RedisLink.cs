using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace GitLabGraph.Accounts.Redis;

/// <summary>
/// The process's one connection to Redis. Nothing waits for it: while it is away, questions are answered as if there
/// were no Redis.
/// </summary>
public sealed partial class RedisLink : IAsyncDisposable
{
    private readonly Lazy<Task<ConnectionMultiplexer>> _connecting;
    private readonly ILogger<RedisLink> _logger;
    private int _isAway;

    public RedisLink(RedisSettings settings, ILogger<RedisLink> logger)
    {
        _logger = logger;
        _connecting = new(() => ConnectAsync(settings));
    }

    /// <summary>The connection has come back: messages may have been missed.</summary>
    internal event Action Returned = static () => { };

    /// <summary>Whether Redis answers now.</summary>
    public async Task<bool> AnswersAsync()
    {
        try
        {
            return Current is { } connection && await connection.GetDatabase().PingAsync() >= TimeSpan.Zero;
        }
        catch (Exception exception) when (IsAbsence(exception))
        {
            return false;
        }
    }

    /// <summary>Begins to connect, and goes on trying in the background for as long as it takes.</summary>
    internal Task ConnectAsync() => _connecting.Value;

    private async Task<ConnectionMultiplexer> ConnectAsync(RedisSettings settings)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(settings.Options);
        connection.ConnectionFailed += (_, _) => Away();
        connection.ConnectionRestored += (_, _) => Back();
        if (!connection.IsConnected)
        {
            Away();
        }

        return connection;
    }

    /// <summary>Redis's database; null while there is no connection.</summary>
    internal IDatabase? Database => Current is { IsConnected: true } connection ? connection.GetDatabase() : null;

    internal ISubscriber? Subscriber => Current?.GetSubscriber();

    /// <summary>Whether this says that Redis is away, or slow, rather than that we asked wrongly.</summary>
    internal static bool IsAbsence(Exception exception) =>
        exception is RedisConnectionException or RedisTimeoutException or RedisServerException
            or ObjectDisposedException;

    public async ValueTask DisposeAsync()
    {
        if (Current is { } connection)
        {
            await connection.DisposeAsync();
        }
    }

    private ConnectionMultiplexer? Current =>
        _connecting is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? _connecting.Value.Result : null;

    private void Away()
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            LogAway();
        }
    }

    private void Back()
    {
        if (Current is { IsConnected: true } && Interlocked.Exchange(ref _isAway, 0) == 1)
        {
            LogBack();
        }

        Returned();
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Redis is away: tokens come from the database, and other nodes' changes are seen within 30 seconds")]
    private partial void LogAway();

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is back")]
    private partial void LogBack();
}
