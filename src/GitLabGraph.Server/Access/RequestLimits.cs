using System.Threading.RateLimiting;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Access;

/// <summary>How often one place may try in a minute.</summary>
internal sealed class RequestLimits(IConfiguration configuration)
{
    public const string FailedKeys = "GitLabGraph:Limits:FailedKeysPerMinute";
    public const string Link = "GitLabGraph:Limits:LinkPerMinute";
    public const int RetryAfterSeconds = 60;

    private const int DefaultFailedKeys = 100;
    private const int DefaultLink = 100;

    public FixedWindowRateLimiterOptions ForFailedKeys { get; } = Read(configuration, FailedKeys, DefaultFailedKeys);

    public FixedWindowRateLimiterOptions ForLink { get; } = Read(configuration, Link, DefaultLink);

    private static FixedWindowRateLimiterOptions Read(IConfiguration configuration, string key, int otherwise) => new()
    {
        Window = TimeSpan.FromSeconds(RetryAfterSeconds),
        PermitLimit = configuration[key] is not { Length: > 0 } text ? otherwise
            : int.TryParse(text, out var limit) && limit > 0 ? limit
            : throw new SettingException(key, "it is a number of 1 or more."),
    };
}
