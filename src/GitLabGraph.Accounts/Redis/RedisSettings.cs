using StackExchange.Redis;

namespace GitLabGraph.Accounts.Redis;

/// <summary>Which Redis the nodes share.</summary>
public sealed class RedisSettings
{
    /// <summary>
    /// A request waits no longer than this for Redis before it asks the database: Redis is there to be quick.
    /// </summary>
    private const int LongestWaitInMilliseconds = 500;

    private RedisSettings(ConfigurationOptions options) => Options = options;

    internal ConfigurationOptions Options { get; }

    /// <summary>Reads <c>host:port,password=...,ssl=true</c> as StackExchange.Redis knows it.</summary>
    /// <exception cref="ArgumentException">It names no host, or an option that does not exist.</exception>
    public static RedisSettings Parse(string text)
    {
        var options = ConfigurationOptions.Parse(text);
        if (options.EndPoints.Count == 0)
        {
            throw new ArgumentException("Name at least one host.", nameof(text));
        }

        options.ClientName ??= "gitlabgraph";
        options.AbortOnConnectFail = false;
        options.AsyncTimeout = LongestWaitInMilliseconds;
        // With each heartbeat is looked who has waited too long; by default that is once a second.
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(100);
        // While Redis is away questions fail at once instead of queueing for it.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return new RedisSettings(options);
    }

    // The text may hold a password.
    public override string ToString() => "***";
}
