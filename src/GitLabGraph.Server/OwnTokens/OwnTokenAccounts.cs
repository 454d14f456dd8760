using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Unified.Accounts;
using Microsoft.Extensions.Caching.Memory;

namespace GitLabGraph.Server.OwnTokens;

/// <summary>
/// Accounts that live with the requests that bring their token. Nothing is stored; budget, circuit and what was learnt
/// of the instance are remembered for a while, under a hash of the token that only this process can compute.
/// </summary>
internal sealed class OwnTokenAccounts(
    OwnTokenSettings settings, OutboundRules rules, GitLabClients clients, PrioritySettings priorities)
    : IDisposable
{
    private const int OAuthTokenLength = 64;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 1_000 });

    /// <summary>The account of the request's own token; false with the reason where there is none to use.</summary>
    public bool TryFind(
        HttpRequest request, [NotNullWhen(true)] out LinkedAccount? account,
        [NotNullWhen(false)] out OwnTokenObjection? objection)
    {
        account = OwnToken.TryRead(request, settings, rules, out var own, out objection) ? Known(own) : null;
        return account is not null;
    }

    public void Dispose() => _known.Dispose();

    private LinkedAccount Known(OwnToken own) => _known.GetOrCreate(
        NameOf(own),
        entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Remembered;
            entry.RegisterPostEvictionCallback((name, _, _, _) => clients.Forget((string)name));
            return Create((string)entry.Key, own);
        })!;

    private LinkedAccount Create(string name, OwnToken own)
    {
        var kind = KindOf(own.Token);
        var client = clients.For(new GitLabAccount(name, own.Address, kind), new FixedCredentials(own.Token));

        // Ids name the instance and not the token: they hold when the token is replaced, and on every node. Whether an
        // id may be read is for GitLab to say, as always.
        return new LinkedAccount(own.Address.Value, own.Address.Host, client)
        {
            AuthMethod = kind == TokenKind.OAuth ? AuthMethod.OAuth : AuthMethod.PersonalAccessToken,
            Priorities = priorities.Usual,
        };
    }

    private string NameOf(OwnToken own) => "own-" + Convert.ToHexStringLower(HMACSHA256.HashData(
        _secret, Encoding.UTF8.GetBytes($"{own.Address.Value}\n{own.Token.Reveal()}")));

    // GitLab's OAuth tokens are 32 random bytes in hexadecimal; other tokens are shorter, or have a prefix.
    private static TokenKind KindOf(AccessToken token)
    {
        var text = token.Reveal();
        return text.Length == OAuthTokenLength && text.All(char.IsAsciiHexDigitLower)
            ? TokenKind.OAuth
            : TokenKind.PersonalAccessToken;
    }
}
