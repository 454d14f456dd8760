using Microsoft.Extensions.Hosting;

namespace GitLabGraph.Accounts.Redis;

/// <summary>Connects while the server starts, and does not keep it from starting where Redis is away.</summary>
internal sealed class RedisStart(RedisLink redis, RedisChangeFeed feed, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await redis.ConnectAsync();

        while (!await TryListenAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    // An exception that leaves a hosted service ends the server, and a slow Redis is no reason for that.
    private async Task<bool> TryListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await feed.ListenAsync();
            await feed.DeliverAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (RedisLink.IsAbsence(exception))
        {
            return false;
        }
    }
}
