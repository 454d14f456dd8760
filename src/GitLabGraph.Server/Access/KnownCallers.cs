using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Keys;

namespace GitLabGraph.Server.Access;

/// <summary>Who stands behind a key, wherever on a request it was written.</summary>
internal sealed class KnownCallers(IApiKeyStore keys, ConfiguredKey configured, IHostEnvironment environment)
{
    private static readonly Caller Developer =
        new(Tenants.Default, CallerScopes.All, "development", ProxyRules.Unlimited);

    /// <summary>Who asks without a key: in Development, where none is configured, the developer; else nobody.</summary>
    public Caller? Keyless => environment.IsDevelopment() && !configured.IsSet ? Developer : null;

    /// <summary>The caller of a key; null when it opens nothing.</summary>
    public async ValueTask<Caller?> FindAsync(string given, CancellationToken cancellationToken) =>
        configured.Matches(given)
            ? ConfiguredKey.Caller
            : ApiKeySecret.Read(given) is { } secret
                ? await keys.FindCallerAsync(secret, cancellationToken)
                : null;
}
