using System.Security.Cryptography;
using System.Text;

namespace GitLabGraph.Accounts.Keys;

/// <summary>A key that was read from the database, and may be presented again.</summary>
internal sealed class KnownKey(ApiKey key, string hash)
{
    private readonly byte[] _hash = Encoding.ASCII.GetBytes(hash);
    private long _notedAt = key.LastUsedAt?.UtcTicks ?? 0;

    public ApiKey Key { get; } = key;

    public Caller Caller { get; } = key.ToCaller();

    /// <summary>Takes the same time whatever was given.</summary>
    public bool Opens(ApiKeySecret secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secret.Hash), _hash);

    /// <summary>Whether this use is to be written down; true once in each step.</summary>
    public bool TakeUse(DateTimeOffset now, TimeSpan step)
    {
        var noted = Interlocked.Read(ref _notedAt);
        return now.UtcTicks - noted > step.Ticks
            && Interlocked.CompareExchange(ref _notedAt, now.UtcTicks, noted) == noted;
    }
}
