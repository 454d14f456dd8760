using Microsoft.Extensions.Hosting;

namespace GitLabGraph.Accounts.Redis;

/// <summary>Connects while the server starts, and does not keep it from starting where Redis is away.</summary>
internal sealed class RedisStart(RedisLink redis, RedisChangeFeed feed) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await redis.ConnectAsync();
        await feed.ListenAsync();
        await feed.DeliverAsync(stoppingToken);
    }
}
