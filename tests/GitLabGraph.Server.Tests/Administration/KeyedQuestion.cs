using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GitLabGraph.Server.Tests.Administration;

/// <summary>A question to the unified API with a key.</summary>
internal static class KeyedQuestion
{
    /// <summary>The whole answer; null where the key opens nothing.</summary>
    public static async Task<JsonElement?> AskAsync(HttpClient node, string query, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var answer = await node.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Unauthorized ? null : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A field at a path of names; undefined where it is not there.</summary>
    public static JsonElement At(this JsonElement? answer, params string[] path)
    {
        var place = answer!.Value;
        foreach (var name in path)
        {
            place.TryGetProperty(name, out place).ShouldBeTrue($"{name} is not in {answer}");
        }

        return place;
    }

    /// <summary>The code of the only error of the whole question.</summary>
    public static string? Code(this JsonElement? answer) =>
        answer.At("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
