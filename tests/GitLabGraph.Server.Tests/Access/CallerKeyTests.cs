using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>With a key set, nothing is answered without it.</summary>
public sealed class CallerKeyTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";
    private const string Document = "{ __typename }";

    private static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A mounted secret and a file from Windows end so.</summary>
    [Fact]
    public async Task The_line_end_behind_a_configured_key_is_no_part_of_it()
    {
        await using var server = new ServerUnderTest(
            new Dictionary<string, string> { ["GitLabGraph:ApiKey"] = $"{Key}\r\n" }, "Production");
        using var client = new HttpClient { BaseAddress = server.Start() };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        using var content = new StringContent("{\"query\":\"{ __typename }\"}", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("another-key-that-is-long-enough", HttpStatusCode.Unauthorized)]
    [InlineData(Key, HttpStatusCode.OK)]
    public async Task A_question_needs_the_key(string? given, HttpStatusCode status)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            },
            "Production");
        using var client = new HttpClient { BaseAddress = server.Start() };
        client.DefaultRequestHeaders.Authorization = given is null ? null : new AuthenticationHeaderValue("Bearer", given);

        using var content = new StringContent("{\"query\":\"{ me { username } }\"}", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", content, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);

        response.StatusCode.ShouldBe(status, text);
        text.ShouldContain(status == HttpStatusCode.OK ? "\"username\"" : "UNAUTHENTICATED");
        text.ShouldNotContain(Key);
    }

    [Theory]
    [InlineData("query=%7B__typename%7D", HttpStatusCode.Unauthorized)]
    [InlineData("documentId=known", HttpStatusCode.Unauthorized)]
    [InlineData("id=known", HttpStatusCode.Unauthorized)]
    [InlineData("extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22known%22%7D%7D", HttpStatusCode.Unauthorized)]
    [InlineData("sdl", HttpStatusCode.OK)]
    public async Task A_document_that_is_named_needs_the_key_as_one_that_is_sent(string parameters, HttpStatusCode status)
    {
        await using var server = new ServerUnderTest(
            new Dictionary<string, string> { ["GitLabGraph:ApiKey"] = Key }, "Production");
        using var client = new HttpClient { BaseAddress = server.Start() };
        await StoreAsync(client);

        using var response = await client.GetAsync($"/graphql?{parameters.Replace("known", Hash)}", Cancellation);

        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>Leaves the document with the server, as a client with a key does.</summary>
    private static async Task StoreAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Document, documentId = Hash }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var response = await client.SendAsync(request, Cancellation);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }
}
