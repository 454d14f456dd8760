using System.Security.Cryptography;
using GitLabGraph.Accounts.Tokens;
using StackExchange.Redis;

namespace GitLabGraph.Accounts.Redis;

/// <summary>
/// Sealed tokens in Redis, for as long as the access token lives. Each is kept with its version, so that a node that
/// read the database before a rotation cannot put the old pair over the new one.
/// </summary>
internal sealed class RedisTokens(RedisLink redis, TokenSeal seal, TimeProvider time) : ISharedTokens
{
    /// <summary>For tokens without an end of their own.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    /// <summary>Longer than any reading of the database takes.</summary>
    private static readonly TimeSpan GraveLife = TimeSpan.FromMinutes(5);

    private const string KeepNewest =
        """
        local kept = redis.call('HGET', KEYS[1], 'version')
        if kept and tonumber(kept) > tonumber(ARGV[1]) then return 0 end
        redis.call('HSET', KEYS[1], 'version', ARGV[1], 'sealed', ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        return 1
        """;

    public async ValueTask<StoredTokens?> FindAsync(string tenant, string key)
    {
        if (await TryAsync(database => database.HashGetAsync(NameOf(tenant, key), ["version", "sealed"]))
            is not [var version, { IsNullOrEmpty: false } text])
        {
            return null;
        }

        try
        {
            return new StoredTokens(seal.Open(key, text.ToString()), (int)version);
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidCastException)
        {
            // Damaged, or sealed by a ring this node does not have: the database decides.
            return null;
        }
    }

    public async ValueTask KeepAsync(string tenant, string key, string sealedTokens, StoredTokens tokens)
    {
        var life = tokens.Tokens.ExpiresAt - time.GetUtcNow() ?? LongestLife;
        if (life > TimeSpan.Zero)
        {
            await SetAsync(NameOf(tenant, key), tokens.Version, sealedTokens, life < LongestLife ? life : LongestLife);
        }
    }

    public async ValueTask ForgetAsync(string tenant, string key) =>
        await SetAsync(NameOf(tenant, key), int.MaxValue, "", GraveLife);

    private Task<RedisResult?> SetAsync(RedisKey name, int version, string sealedTokens, TimeSpan life) =>
        TryAsync(database => database.ScriptEvaluateAsync(
            KeepNewest, [name], [version, sealedTokens, (long)life.TotalMilliseconds]))!;

    private async Task<TResult?> TryAsync<TResult>(Func<IDatabase, Task<TResult>> ask)
    {
        if (redis.Database is not { } database)
        {
            return default;
        }

        try
        {
            return await ask(database);
        }
        catch (Exception exception) when (RedisLink.IsAbsence(exception))
        {
            return default;
        }
    }

    private static RedisKey NameOf(string tenant, string key) => $"gitlabgraph:tokens:{tenant}/{key}";
}
