using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.Server.OwnTokens;

namespace GitLabGraph.Server.Access;

/// <summary>Who stands behind a key, wherever on a request it was written.</summary>
internal sealed class KnownCallers(
    IApiKeyStore keys, ConfiguredKey configured, OwnTokenSettings own, KeyFailures failures,
    OriginPolicy origins, LocalNames names, IHostEnvironment environment)
{
    private static readonly Caller Developer =
        new(Tenants.Default, CallerScopes.All, "development", ProxyRules.Unlimited);

    // No tenant has this name, so no account or key is ever found for it.
    private static readonly Caller Stranger =
        new("", CallerScopes.Read | CallerScopes.Write, "own token", ProxyRules.Unlimited);

    /// <summary>
    /// Who asks without a key: in Development, where none is configured, the developer, unless it is a foreign page
    /// that asks in their browser; where the settings allow it, whoever brings a GitLab token; else nobody.
    /// </summary>
    public Caller? WithoutKey(HttpRequest request) =>
        environment.IsDevelopment() && !configured.IsSet && origins.IsMet(request) && names.Has(request) ? Developer
        : own.AllowsAnonymous && OwnToken.IsIn(request) ? Stranger
        : null;

    /// <summary>Who asks, by the headers of a request; null when nobody does whom the server knows.</summary>
    /// <exception cref="TooManyFailedKeysException">Too many wrong keys came from there.</exception>
    public async ValueTask<Caller?> FindAsync(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().Length == 0 ? WithoutKey(context.Request)
        : CallerAuthentication.KeyOf(context.Request) is { } key ? await FindAsync(key, context)
        : null;

    /// <summary>The caller of a key; null when it opens nothing.</summary>
    /// <exception cref="TooManyFailedKeysException">
    /// Too many wrong keys came from there. Keys that were used here lately are let through all the same.
    /// </exception>
    public async ValueTask<Caller?> FindAsync(string given, HttpContext context)
    {
        if (configured.Matches(given))
        {
            return ConfiguredKey.Caller;
        }

        var from = ClientAddress.Of(context);
        var secret = ApiKeySecret.Read(given);
        if ((secret is null || !keys.Remembers(secret)) && !failures.MayTry(from))
        {
            throw new TooManyFailedKeysException();
        }

        var caller = secret is null ? null : await keys.FindCallerAsync(secret, context.RequestAborted);
        if (caller is null)
        {
            failures.Count(from);
        }

        return caller;
    }
}
