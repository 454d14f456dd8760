using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitLabGraph.Sandbox.World;

namespace GitLabGraph.Sandbox.Access;

/// <summary>Every token of the instance, the well-known ones included: <c>glpat-sandbox-admin</c>, <c>-owner</c>,
/// <c>-maintainer</c>, <c>-developer</c>, <c>-reporter</c>, <c>-planner</c>, <c>-guest</c>, <c>-read</c> (read_api
/// only),
/// <c>-expired</c>, <c>-revoked</c> and <c>-blocked</c>.</summary>
public sealed class TokenStore
{
    private readonly ConcurrentDictionary<string, AccessToken> _bySecret = new(StringComparer.Ordinal);
    private readonly GitLabWorld _world;
    private long _lastId = 500;

    internal TokenStore(GitLabWorld world)
    {
        _world = world;
        AddKnown("admin", "root", "api", "sudo", "admin_mode");
        AddKnown("owner", "olivia", "api");
        AddKnown("maintainer", "mei", "api");
        AddKnown("developer", "dana", "api");
        AddKnown("reporter", "remy", "api");
        AddKnown("planner", "pia", "api");
        AddKnown("guest", "gus", "api");
        AddKnown("read", "dana", "read_api");
        AddKnown("expired", "erin", "api");
        AddKnown("revoked", "dana", "api");
        AddKnown("blocked", "milton", "api");
        Expire("glpat-sandbox-expired");
        Revoke("glpat-sandbox-revoked");
    }

    public IEnumerable<AccessToken> All => _bySecret.Values.OrderBy(token => token.Id);

    public AccessToken? Find(string secret) => _bySecret.GetValueOrDefault(secret);

    public AccessToken? FindById(long id) => _bySecret.Values.FirstOrDefault(token => token.Id == id);

    /// <summary>Lets a token's life end now.</summary>
    public void Expire(string secret) =>
        Change(secret, token => token with { ExpiresAt = _world.Clock.Machine.AddSeconds(-1) });

    public void Revoke(string secret) => Change(secret, token => token with { RevokedAt = _world.Clock.Machine });

    /// <summary>Gives an expired or revoked token its life back.</summary>
    public void Restore(string secret) => Change(secret, token => token with { ExpiresAt = null, RevokedAt = null });

    /// <summary>A new token for a user of the world.</summary>
    public AccessToken Add(
        TokenKind kind, string name, long userId, string secret, IEnumerable<string> scopes, DateTimeOffset? expiresAt)
    {
        var token = new AccessToken
        {
            Id = Interlocked.Increment(ref _lastId),
            Kind = kind,
            Secret = secret,
            Name = name,
            UserId = userId,
            Scopes = [.. scopes],
            CreatedAt = _world.Clock.Machine,
            ExpiresAt = expiresAt,
        };
        _bySecret[secret] = token;
        return token;
    }

    internal void Put(AccessToken token) => _bySecret[token.Secret] = token;

    internal void Touch(AccessToken token) =>
        Change(token.Secret, known => known with { LastUsedAt = _world.Clock.Machine });

    private void AddKnown(string name, string username, params ImmutableArray<string> scopes)
        => Add(
            TokenKind.Personal,
            name,
            _world.FindUser(username)!.Id,
            $"glpat-sandbox-{name}",
            scopes,
            _world.Clock.Machine.AddDays(300));

    private void Change(string secret, Func<AccessToken, AccessToken> change)
    {
        while (_bySecret.TryGetValue(secret, out var token) && !_bySecret.TryUpdate(secret, change(token), token))
        {
        }
    }
}
