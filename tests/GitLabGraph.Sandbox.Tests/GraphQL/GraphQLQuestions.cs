using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>Short ways to ask GitLab's GraphQL endpoint.</summary>
internal static class GraphQLQuestions
{
    /// <summary>The whole answer, errors included.</summary>
    public static async Task<JsonElement> AskGraphQLAsync(this HttpClient client, string query, object? variables = null)
    {
        using var response = await client.AskAsync(HttpMethod.Post, "/api/graphql", new { query, variables });
        return await response.JsonAsync();
    }

    /// <summary>The data of an answer that has no errors.</summary>
    public static async Task<JsonElement> DataAsync(this HttpClient client, string query, object? variables = null)
    {
        var answer = await client.AskGraphQLAsync(query, variables);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>What stands at the end of a path such as <c>project.issues.nodes</c>.</summary>
    public static JsonElement At(this JsonElement json, string path) =>
        path.Split('.').Aggregate(json, (current, name) => current.GetProperty(name));

    /// <summary>The first error's message.</summary>
    public static string? Error(this JsonElement answer) => answer.GetProperty("errors")[0].Text("message");

    /// <summary>Every object anywhere in the answer.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Value.Objects()).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => item.Objects()),
        _ => [],
    };
}
