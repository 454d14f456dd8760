using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>Two servers that share a PostgreSQL and a Redis, before one sandbox GitLab.</summary>
internal sealed class NodePair : IAsyncDisposable
{
    private readonly ServerUnderTest _second;

    private NodePair(PostgresServer postgres, RedisServer redis, LinkLab lab, ServerUnderTest second)
    {
        (Postgres, Redis, Lab, _second) = (postgres, redis, lab, second);
        Second = new HttpClient { BaseAddress = second.Start() };
    }

    public PostgresServer Postgres { get; }

    public RedisServer Redis { get; }

    public LinkLab Lab { get; }

    public HttpClient First => Lab.Client;

    public HttpClient Second { get; }

    /// <summary>The first node's keys.</summary>
    public IApiKeyStore Keys => Lab.Services.GetRequiredService<IApiKeyStore>();

    /// <summary>Skips the test where a program is not there.</summary>
    public static async Task<NodePair> StartAsync(CancellationToken cancellationToken, string? redisCommand = null)
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed.");
        Assert.SkipWhen(RedisServer.Program is null, "Redis is not installed.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start PostgreSQL as its own user.");
        var postgres = await PostgresServer.StartAsync(cancellationToken);
        var redis = await RedisServer.StartAsync(cancellationToken);

        if (redisCommand is not null)
        {
            (await redis.RunAsync(redisCommand, cancellationToken)).ShouldBe("+OK");
        }

        var lab = await LinkLab.StartAsync(
            cancellationToken, database: postgres.ConnectionString, redis: redis.ConnectionString);
        return new NodePair(postgres, redis, lab, new ServerUnderTest(lab.Settings));
    }

    public async ValueTask DisposeAsync()
    {
        Second.Dispose();
        await _second.DisposeAsync();
        await Lab.DisposeAsync();
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}
