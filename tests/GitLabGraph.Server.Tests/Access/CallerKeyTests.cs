using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>With a key set, nothing is answered without it.</summary>
public sealed class CallerKeyTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";

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
}
