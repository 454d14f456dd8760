using System.Text.Json;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.Unified.Upstream;

/// <summary>The rows of a list that was asked by many, each with the errors that are its own.</summary>
internal static class Rows
{
    /// <param name="list">A connection.</param>
    /// <param name="depth">The place of a row's number in the path of an error.</param>
    public static IEnumerable<Remote> Of(Remote list, int depth) =>
        list.Errors.Count == 0 ? list.Items() : WithOwnErrors(list, depth);

    private static IEnumerable<Remote> WithOwnErrors(Remote list, int depth)
    {
        if (!list.Find("nodes", out var nodes))
        {
            yield break;
        }

        var index = 0;

        foreach (var row in nodes.Items)
        {
            if (row.Kind == JsonValueKind.Object)
            {
                yield return new Remote(
                    list.Account, row, [.. list.Errors.Where(error => IsOf(error, index, depth))]);
            }

            index++;
        }
    }

    private static bool IsOf(GitLabGraphQLError error, int index, int depth) =>
        error.Path.Count > depth && error.Path[depth] is int place && place == index;
}
