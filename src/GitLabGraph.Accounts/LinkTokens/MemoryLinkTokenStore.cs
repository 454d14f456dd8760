using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace GitLabGraph.Accounts.LinkTokens;

/// <summary>Link tokens that live as long as the process. Only their hashes are kept.</summary>
public sealed class MemoryLinkTokenStore(TimeProvider time) : ILinkTokenStore
{
    // Used and expired ones are kept for a while, so that the page can say which of the two it was.
    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, (LinkToken Token, bool IsUsed)> _tokens = new(StringComparer.Ordinal);

    public ValueTask<string> CreateAsync(LinkToken token, CancellationToken cancellationToken)
    {
        var forgotten = time.GetUtcNow() - KeptAfterwards;
        foreach (var old in _tokens.Where(entry => entry.Value.Token.ExpiresAt < forgotten))
        {
            _tokens.TryRemove(old);
        }

        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _tokens[HashOf(text)] = (token, false);
        return new(text);
    }

    public ValueTask<(LinkTokenState State, LinkToken? Token)> FindAsync(
        string text, CancellationToken cancellationToken) =>
        new(_tokens.TryGetValue(HashOf(text), out var entry) ? Judge(entry) : (LinkTokenState.Unknown, null));

    public ValueTask<(LinkTokenState State, LinkToken? Token)> UseAsync(
        string text, CancellationToken cancellationToken)
    {
        var hash = HashOf(text);
        if (!_tokens.TryGetValue(hash, out var entry))
        {
            return new((LinkTokenState.Unknown, null));
        }

        var judged = Judge(entry);
        return new(judged.State != LinkTokenState.Good || _tokens.TryUpdate(hash, entry with { IsUsed = true }, entry)
            ? judged
            : (LinkTokenState.Used, null));
    }

    private (LinkTokenState State, LinkToken? Token) Judge((LinkToken Token, bool IsUsed) entry)
    {
        if (entry.IsUsed)
        {
            return (LinkTokenState.Used, null);
        }

        return entry.Token.ExpiresAt <= time.GetUtcNow()
            ? (LinkTokenState.Expired, null)
            : (LinkTokenState.Good, entry.Token);
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
