using GitLabGraph.Accounts.Redis;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Accounts;

/// <summary>The Redis that the nodes share; none by default.</summary>
internal static class RedisSetting
{
    private const string Setting = "GitLabGraph:Redis";

    public static RedisSettings? Read(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return RedisSettings.Parse(text);
        }
        catch (ArgumentException)
        {
            // The text may hold a password, so the exception that quotes it is not passed on.
            throw new SettingException(Setting, "name Redis as host:port, with options behind commas: "
                + "redis.example:6379,password=...,ssl=true");
        }
    }
}
