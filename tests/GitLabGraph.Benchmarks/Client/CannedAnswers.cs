using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox;

namespace GitLabGraph.Benchmarks.Client;

/// <summary>
/// The sandbox's answers to the two questions of the client benchmark, served as fixed bytes: what is measured is the
/// client, not the sandbox.
/// </summary>
internal static class CannedAnswers
{
    public static async Task<WebApplication> BuildAsync(WebApplicationBuilder builder)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri(sandbox.BaseUrl) };
        http.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-sandbox-developer");
        var rest = await http.GetByteArrayAsync(ClientQuestions.RestPath + "?per_page=50");
        using var body = new StringContent(
            JsonSerializer.Serialize(new { query = ClientQuestions.Document, variables = ClientQuestions.Variables(0) }),
            Encoding.UTF8,
            "application/json");
        using var answer = await http.PostAsync(ClientQuestions.GraphQLPath, body);
        var graphQL = await answer.Content.ReadAsByteArrayAsync();

        var application = builder.Build();
        application.MapGet(ClientQuestions.RestPath, () => Results.Bytes(rest, "application/json"));
        application.MapPost(ClientQuestions.GraphQLPath, async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Bytes(graphQL, "application/json");
        });
        return application;
    }
}
