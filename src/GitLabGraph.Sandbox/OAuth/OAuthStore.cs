using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GitLabGraph.Sandbox.Access;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>
/// Codes and token pairs. A refresh kills the old pair at once: of two that come together, one loses.
/// </summary>
internal sealed class OAuthStore(TokenStore tokens, TimeProvider time)
{
    /// <summary>GitLab's access tokens live two hours.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, AuthorizationCode> _codes = [];
    private readonly ConcurrentDictionary<string, AccessToken> _refreshTokens = [];

    public static OAuthApplication? FindApplication(string? id)
        => new[] { OAuthApplication.Confidential, OAuthApplication.Public }
            .FirstOrDefault(application => application.Id == id);

    public string Issue(AuthorizationCode code)
    {
        var text = SecretText.Make();
        _codes[text] = code;
        return text;
    }

    public DateTimeOffset CodeExpiry => time.GetUtcNow().AddMinutes(10);

    /// <summary>Null when the code, its address or the verifier does not fit; a code is spent either way.</summary>
    public TokenPair? Exchange(string code, string applicationId, string? redirectUri, string? verifier)
        => _codes.TryRemove(code, out var known)
            && known.ApplicationId == applicationId
            && known.RedirectUri == redirectUri
            && known.ExpiresAt > time.GetUtcNow()
            && Fits(known.Challenge, verifier)
            ? Pair(known.UserId, known.Scopes, applicationId)
            : null;

    /// <summary>Null for a refresh token that is unknown, already used, or of another application.</summary>
    public TokenPair? Refresh(string refreshToken, string applicationId)
    {
        if (!_refreshTokens.TryGetValue(refreshToken, out var old) || old.ApplicationId != applicationId
            || tokens.Find(old.Secret) is { RevokedAt: not null } || !_refreshTokens.TryRemove(refreshToken, out _))
        {
            return null;
        }

        tokens.Revoke(old.Secret);
        return Pair(old.UserId, old.Scopes, applicationId);
    }

    /// <summary>Revokes an access token, or the pair of a refresh token; what is unknown is passed over.</summary>
    public void Revoke(string token)
    {
        tokens.Revoke(_refreshTokens.TryRemove(token, out var access) ? access.Secret : token);
    }

    public DeviceGrants Devices { get; } = new(time);

    /// <summary>What a device gets for its code: a pair, or why there is none.</summary>
    public (TokenPair? Pair, OAuthError? Error) ExchangeDevice(string deviceCode, string applicationId)
    {
        var (grant, error) = Devices.Ask(deviceCode, applicationId);
        return grant is null ? (null, error) : (Pair(grant.UserId!.Value, grant.Scopes, applicationId), null);
    }

    private TokenPair Pair(long userId, ImmutableArray<string> scopes, string applicationId)
    {
        var access = tokens.Add(
            TokenKind.OAuth,
            applicationId,
            userId,
            SecretText.Make(),
            scopes,
            time.GetUtcNow() + Lifetime) with { ApplicationId = applicationId };
        tokens.Put(access);
        var refresh = SecretText.Make();
        _refreshTokens[refresh] = access;
        return new TokenPair(access, refresh);
    }

    private static bool Fits(string? challenge, string? verifier)
    {
        if (challenge is null)
        {
            return true;
        }

        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(verifier ?? ""));
        return System.Buffers.Text.Base64Url.EncodeToString(hash) == challenge;
    }
}
