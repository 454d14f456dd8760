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

        RefuseLostRows(nodes, errors);
        var items = nodes.EnumerateArray().Where(static node => node.ValueKind != JsonValueKind.Null).Select(map);
        return new GitLabPage<T>([.. items], Next(connection.Any("pageInfo")), connection.Integer("count"));
    }

    // A row that is null is one that the token may not see, unless an error says that it failed.
    private static void RefuseLostRows(JsonElement nodes, IReadOnlyList<GitLabGraphQLError> errors)
    {
        foreach (var error in errors)
        {
            var row = error.Path.SkipWhile(static step => step is not "nodes").ElementAtOrDefault(1) as int?;

            if (row is { } lost && lost < nodes.GetArrayLength() && nodes[lost].ValueKind == JsonValueKind.Null)
            {
                throw new GitLabException(error.Error, error.Message);
            }
        }
    }

    private static string? Next(JsonElement page)
    {
        if (page.Flag("hasNextPage") != true)
        {
            return null;
        }

        return page.Text("endCursor") ?? throw new GitLabException(
            GitLabError.ListIncomplete, "GitLab has a next page and does not say where it begins.");
    }
}
