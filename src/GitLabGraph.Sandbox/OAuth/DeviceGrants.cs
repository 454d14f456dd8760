using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitLabGraph.Sandbox.Access;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>The device authorization grant (RFC 8628), which GitLab has since 17.1.</summary>
internal sealed class DeviceGrants(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(300);
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, DeviceGrant> _byDeviceCode = [];

    public (string DeviceCode, DeviceGrant Grant) Open(string applicationId, ImmutableArray<string> scopes)
    {
        var code = SecretText.Make();
        var grant = new DeviceGrant(
            applicationId, SecretText.Make()[..8].ToUpperInvariant(), scopes, time.GetUtcNow() + Lifetime);
        _byDeviceCode[code] = grant;
        return (code, grant);
    }

    /// <summary>What a person decided; false when nothing waits under that code.</summary>
    public bool Decide(string userCode, long? userId)
    {
        var (code, grant) = _byDeviceCode.FirstOrDefault(pair => pair.Value.UserCode == userCode);
        return grant is { UserId: null, IsDenied: false } && grant.ExpiresAt > time.GetUtcNow()
            && _byDeviceCode.TryUpdate(code, grant with { UserId = userId, IsDenied = userId is null }, grant);
    }

    /// <summary>The grant once somebody has let the device in, given out once; otherwise why not yet.</summary>
    public (DeviceGrant? Grant, OAuthError? Error) Ask(string deviceCode, string applicationId)
    {
        if (!_byDeviceCode.TryGetValue(deviceCode, out var grant) || grant.ApplicationId != applicationId)
        {
            return (null, OAuthError.InvalidGrant);
        }

        var now = time.GetUtcNow();
        if (grant.ExpiresAt <= now || grant.IsDenied)
        {
            _byDeviceCode.TryRemove(deviceCode, out _);
            return (null, grant.IsDenied ? OAuthError.AccessDenied : OAuthError.ExpiredToken);
        }

        if (grant.UserId is not null)
        {
            return _byDeviceCode.TryRemove(deviceCode, out _) ? (grant, null) : (null, OAuthError.InvalidGrant);
        }

        var isHasty = grant.AskedAt + Interval > now;
        _byDeviceCode.TryUpdate(deviceCode, grant with { AskedAt = now }, grant);
        return (null, isHasty ? OAuthError.SlowDown : OAuthError.AuthorizationPending);
    }
}
