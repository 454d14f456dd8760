using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>Who tries often from one place waits; who has a key goes on.</summary>
public sealed class LimitTests
{
    private const string Configured = "a-key-that-is-long-enough-to-be-one";
    private const int Limit = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_many_wrong_keys_only_known_keys_are_looked_at()
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = server.Start() };
        var keys = server.Services.GetRequiredService<IApiKeyStore>();
        var wanted = new NewApiKey { Tenant = "default", Name = "used", Scopes = CallerScopes.All, Actor = "test" };
        var (_, used) = await keys.CreateAsync(wanted, Cancellation);
        var (_, unused) = await keys.CreateAsync(wanted with { Name = "unused" }, Cancellation);
        (await AskAsync(client, used.Reveal())).StatusCode.ShouldBe(HttpStatusCode.OK);

        for (var attempt = 0; attempt < Limit; attempt++)
        {
            (await AskAsync(client, ApiKeySecret.Make().Reveal())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var refused = await AskAsync(client, ApiKeySecret.Make().Reveal());
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await AskAsync(client, "no key at all")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(client, unused.Reveal())).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(client, used.Reveal())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client, Configured)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Authorization", "Bearer wrong")]
    [InlineData("PRIVATE-TOKEN", "wrong")]
    public async Task The_proxy_counts_a_wrong_key_once_and_says_itself_when_there_were_too_many(string header, string value)
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = server.Start() };
        client.DefaultRequestHeaders.Add(header, value);

        for (var attempt = 0; attempt < Limit; attempt++)
        {
            (await client.GetAsync("/proxy/acme/api/v4/user", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var refused = await client.GetAsync("/proxy/acme/api/v4/user", Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("X-Proxy-Error").ShouldBe(["TooManyFailedKeys"]);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"message\"");
    }

    [Fact]
    public async Task The_link_page_is_shown_a_number_of_times_a_minute()
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = server.Start() };

        for (var attempt = 0; attempt < Limit; attempt++)
        {
            (await client.GetAsync("/link?token=guessed", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        }

        using var refused = await client.GetAsync("/link?token=guessed", Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Try again in a minute");
        (await AskAsync(client, Configured)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/link.js", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>As <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> says it, for a server behind a reverse proxy.</summary>
    [Theory]
    [InlineData("true", HttpStatusCode.Unauthorized)]
    [InlineData("false", HttpStatusCode.TooManyRequests)]
    public async Task Callers_behind_a_reverse_proxy_are_told_apart_when_its_headers_are_trusted(
        string isTrusted, HttpStatusCode other)
    {
        await using var server = Start(new() { ["ForwardedHeaders_Enabled"] = isTrusted });
        using var client = new HttpClient { BaseAddress = server.Start() };

        for (var attempt = 0; attempt < Limit; attempt++)
        {
            (await AskAsync(client, "wrong", "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await AskAsync(client, "wrong", "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(client, "wrong", "198.51.100.9")).StatusCode.ShouldBe(other);
    }

    [Fact]
    public async Task A_link_that_is_late_shows_no_form()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var permission = new LinkToken
        {
            Tenant = "default", Actor = "test", ExpiresAt = TimeProvider.System.GetUtcNow().AddMilliseconds(-1),
        };
        var text = await lab.Services.GetRequiredService<ILinkTokenStore>().CreateAsync(permission, Cancellation);

        using var answer = await lab.Client.GetAsync($"/link?token={text}", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("has expired");
    }

    private static ServerUnderTest Start(Dictionary<string, string>? more = null) => new(
        new Dictionary<string, string>(more ?? [])
        {
            ["GitLabGraph:ApiKey"] = Configured,
            ["GitLabGraph:Limits:FailedKeysPerMinute"] = $"{Limit}",
            ["GitLabGraph:Limits:LinkPerMinute"] = $"{Limit}",
        },
        "Production");

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string key, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ accounts { nodes { id } } }" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("X-Forwarded-For", from is null ? [] : [from]);
        return await client.SendAsync(request, Cancellation);
    }
}
