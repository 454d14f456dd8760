using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Paging;

/// <summary>Lists of GraphQL connections.</summary>
public static class RelayListings
{
    /// <summary>
    /// A connection read to its end, one document a page. The document takes the cursor in a variable, and asks for
    /// <c>pageInfo { hasNextPage endCursor }</c> and <c>nodes</c>.
    /// </summary>
    public static Listing<T> List<T>(
        this GitLabGraphQLClient client,
        Func<string?, GraphQLOperation> pageAfter,
        Func<JsonElement, JsonElement> connectionOf,
        Func<JsonElement, T> map,
        UpstreamCall call) =>
        new(async (cursor, cancellation) =>
        {
            using var result = await client.RunAsync(pageAfter(cursor), call, cancellation);
            return Page(connectionOf(result.Data), map, result.Errors);
        });

    private static GitLabPage<T> Page<T>(
        JsonElement connection, Func<JsonElement, T> map, IReadOnlyList<GitLabGraphQLError> errors)
    {
        var nodes = connection.Any("nodes");

        if (nodes.ValueKind != JsonValueKind.Array)
        {
            throw new GitLabException(
                errors is [var first, ..] ? first.Error : GitLabError.NotFound,
                errors is [var cause, ..] ? cause.Message : "What holds the list does not exist or may not be seen.");
        }

        var page = connection.Any("pageInfo");
        var items = nodes.EnumerateArray().Where(static node => node.ValueKind != JsonValueKind.Null).Select(map);
        var next = page.Flag("hasNextPage") == true ? page.Text("endCursor") : null;
        return new GitLabPage<T>([.. items], next, connection.Integer("count"));
    }
}
