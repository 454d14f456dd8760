using System.Security.Cryptography;
using System.Text;

namespace GitLabGraph.Server.Access;

/// <summary>The key that callers prove themselves with. Only its hash is kept, and it prints as <c>***</c>.</summary>
internal sealed class CallerKey(string? key)
{
    private readonly byte[]? _hash = key is null ? null : Hash(key);

    /// <summary>Whether callers need a key at all: not in Development without one.</summary>
    public bool IsRequired => _hash is not null;

    /// <summary>Whether a caller gave the key; takes the same time whatever was given.</summary>
    public bool Matches(string? given) =>
        given is not null && _hash is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _hash);

    public override string ToString() => "***";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
