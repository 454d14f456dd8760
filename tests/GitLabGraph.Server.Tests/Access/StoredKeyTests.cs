using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>Keys of the database: what each of them opens.</summary>
public sealed class StoredKeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("good", HttpStatusCode.OK, "\"username\"")]
    [InlineData("revoked", HttpStatusCode.Unauthorized, "UNAUTHENTICATED")]
    [InlineData("expired", HttpStatusCode.Unauthorized, "UNAUTHENTICATED")]
    [InlineData("changed", HttpStatusCode.Unauthorized, "UNAUTHENTICATED")]
    [InlineData("foreign", HttpStatusCode.OK, "No linked account has the key or id")]
    [InlineData("without read", HttpStatusCode.OK, "AUTH_NOT_AUTHORIZED")]
    public async Task A_key_opens_what_it_was_made_for(string kind, HttpStatusCode status, string expected)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = "a-key-that-is-long-enough-to-be-one",
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            },
            "Production");
        using var client = new HttpClient { BaseAddress = server.Start() };
        var keys = server.Services.GetRequiredService<IApiKeyStore>();
        var (key, secret) = await keys.CreateAsync(
            new NewApiKey
            {
                Tenant = kind == "foreign" ? "rival" : "default",
                Name = kind,
                Scopes = kind == "without read" ? CallerScopes.Link : CallerScopes.Read,
                ExpiresAt = kind == "expired" ? DateTimeOffset.UnixEpoch : null,
                Actor = "test",
            },
            Cancellation);
        var text = kind == "changed" ? secret.Reveal()[..^1] + (secret.Reveal()[^1] == 'A' ? 'B' : 'A') : secret.Reveal();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", text);
        if (kind == "revoked")
        {
            using var before = await client.PostAsJsonAsync("/graphql", new { query = "{ me { username } }" }, Cancellation);
            before.StatusCode.ShouldBe(HttpStatusCode.OK);
            await keys.RevokeAsync("default", key.Prefix, "test", Cancellation);
        }

        if (kind == "foreign")
        {
            client.DefaultRequestHeaders.Add("X-Account-Id", "acme");
        }

        using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ me { username } }" }, Cancellation);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);

        response.StatusCode.ShouldBe(status, answer);
        answer.ShouldContain(expected);
        answer.ShouldNotContain(text);
    }
}
