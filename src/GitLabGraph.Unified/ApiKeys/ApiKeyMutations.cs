using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.ApiKeys;

/// <summary>How keys come and go. The caller's key needs the scope admin.</summary>
[MutationType]
internal static class ApiKeyMutations
{
    /// <summary>
    /// Makes a key of the caller's tenant. It may do no more than the key that makes it. Its secret is in this answer
    /// and nowhere else.
    /// </summary>
    /// <param name="name">What a person calls it, to know it again.</param>
    /// <param name="scopes">What the key may do; no more than the caller's own key.</param>
    /// <param name="expiresAt">When it ends by itself; never without it.</param>
    /// <param name="proxyMethods">
    /// The only HTTP methods that it may use through the proxy; those that its scopes allow without it.
    /// </param>
    /// <param name="proxyPaths">The only paths that it may use through the proxy; all without it.</param>
    [Error<ApiKeyException>]
    public static async ValueTask<ApiKey?> CreateApiKeyAsync(
        string name,
        IReadOnlyList<ApiKeyScope> scopes,
        DateTimeOffset? expiresAt,
        IReadOnlyList<string>? proxyMethods,
        IReadOnlyList<string>? proxyPaths,
        IResolverContext context) => await context.Service<IApiKeys>().CreateAsync(
            new ApiKeyOptions
            {
                Name = name, Scopes = scopes, ExpiresAt = expiresAt,
                ProxyMethods = proxyMethods, ProxyPaths = proxyPaths,
            },
            context.RequestAborted);

    /// <summary>Ends a key at once. Ending it twice changes nothing.</summary>
    /// <param name="prefix">What the key begins with, as <c>apiKeys</c> tells it.</param>
    [Error<ApiKeyException>]
    public static async ValueTask<ApiKey?> RevokeApiKeyAsync(string prefix, IResolverContext context) =>
        await context.Service<IApiKeys>().RevokeAsync(prefix, context.RequestAborted);
}
