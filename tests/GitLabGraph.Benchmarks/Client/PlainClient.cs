using System.Text.Json;
using GitLabGraph.GitLab.Rest;

namespace GitLabGraph.Benchmarks.Client;

/// <summary>
/// The floor: HttpClient and System.Text.Json with the same generated metadata, and none of the manners.
/// </summary>
internal sealed class PlainClient(Uri address) : IClientUnderTest
{
    private static readonly HttpClient Http = new() { DefaultRequestHeaders = { { "PRIVATE-TOKEN", "glpat-x" } } };

    public string Name => "HttpClient + System.Text.Json";

    public async Task<int> AskGraphQLAsync(int number)
    {
        using var response = await Http.PostAsJsonAsync(
            new Uri(address, ClientQuestions.GraphQLPath),
            new { query = ClientQuestions.Document, variables = ClientQuestions.Variables(number) });
        response.EnsureSuccessStatusCode();
        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return json.RootElement.GetProperty("data").GetProperty("project").GetProperty("workItems").GetProperty("nodes")
            .EnumerateArray().Sum(node => node.GetProperty("title").GetString()!.Length);
    }

    public async Task<int> AskRestAsync(int number)
    {
        var issues = await Http.GetFromJsonAsync(
            new Uri(address, $"{ClientQuestions.RestPath}?per_page=100&search={number}"), RestJson.Default.ListRestIssue);
        return issues!.Sum(issue => issue.Title!.Length);
    }
}
