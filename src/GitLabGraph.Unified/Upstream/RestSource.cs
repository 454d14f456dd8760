using System.Text.Json;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Asks GitLab's REST API for what its GraphQL does not have.</summary>
internal static class RestSource
{
    /// <summary>
    /// An object; null when it does not exist or may not be seen. GitLab says 404 of most such things, and null of some
    /// that an instance has one of or none.
    /// </summary>
    /// <param name="context">The field being resolved.</param>
    /// <param name="account">Whose GitLab.</param>
    /// <param name="path">The object's path.</param>
    /// <param name="what">
    /// GitLab's word for the object, where its absence is told apart from that of what it is in; any is null without.
    /// </param>
    public static async ValueTask<Remote?> FindAsync(
        IResolverContext context, LinkedAccount account, string path, string? what = null)
    {
        try
        {
            var found = (await GetAsync(context, account, path)).Value;
            return found.Json.Kind == JsonValueKind.Null ? null : found;
        }
        catch (GitLabException failure) when (failure.Error == GitLabError.NotFound
            && (what is null || failure.Details.Contains($"404 {what} Not Found")))
        {
            return null;
        }
        catch (GitLabException failure)
        {
            throw UnifiedErrors.Of(failure);
        }
    }

    /// <summary>
    /// An object that GitLab told of a moment ago: where it is hidden or gone by now, that is an error.
    /// </summary>
    /// <param name="what">Our word for the object, with which the error's sentence begins.</param>
    public static async ValueTask<Remote> KnownAsync(
        IResolverContext context, LinkedAccount account, string path, string what) =>
        await FindAsync(context, account, path)
        ?? throw UnifiedErrors.NotFound($"{what} is gone, or the linked account may not see it over REST.");

    /// <summary>As above, as GitLab has it.</summary>
    public static async ValueTask<JsonElement?> ReadAsync(
        IResolverContext context, LinkedAccount account, string path, string what) =>
        (await KnownAsync(context, account, path, what)).Json.ToElement();

    /// <summary>A page of a list.</summary>
    public static async ValueTask<RestPage> ListAsync(IResolverContext context, LinkedAccount account, string path)
    {
        try
        {
            return await GetAsync(context, account, path);
        }
        catch (GitLabException failure)
        {
            throw UnifiedErrors.Of(failure);
        }
    }

    /// <summary>A list that GitLab gives whole, whatever page of it is asked for.</summary>
    public static async ValueTask<IReadOnlyList<Remote>> WholeAsync(
        IResolverContext context, LinkedAccount account, string path) =>
        [.. (await ListAsync(context, account, path)).Items];

    /// <summary>A list to its end.</summary>
    public static ValueTask<IReadOnlyList<Remote>> AllAsync(
        IResolverContext context, LinkedAccount account, string path) =>
        OffsetLists.ReadAllAsync(context, account, path);

    private static async Task<RestPage> GetAsync(IResolverContext context, LinkedAccount account, string path) =>
        (await context.DataLoader<RestLoader>().LoadAsync((account, path), context.RequestAborted))!;
}
