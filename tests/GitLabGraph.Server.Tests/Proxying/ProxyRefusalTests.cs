using System.Net;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Proxying;

/// <summary>Whatever keeps a request from GitLab is told in GitLab's shape, and marked as an answer of ours.</summary>
public sealed class ProxyRefusalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CallerScopes.Link)]
    [InlineData(CallerScopes.Write)]
    public async Task A_key_without_read_is_known_and_told_what_it_lacks(CallerScopes scopes)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (_, secret) = await lab.Services.GetRequiredService<IApiKeyStore>().CreateAsync(
            new NewApiKey { Tenant = "default", Name = "limited", Scopes = scopes, Actor = "test" }, Cancellation);

        using var refused = await AskAsync(lab.Client, secret.Reveal());

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Headers.GetValues("X-Proxy-Error").ShouldBe(["NotAllowed"]);
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("lacks the scope read");
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("PRIVATE-TOKEN")]
    public async Task A_database_that_is_away_is_told_as_our_own_trouble(string header)
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start PostgreSQL as its own user.");
        await using var postgres = await PostgresServer.StartAsync(Cancellation);
        await using var lab = await LinkLab.StartAsync(Cancellation, database: postgres.ConnectionString);
        await postgres.KillAsync();

        using var refused = await AskAsync(lab.Client, ApiKeySecret.Make().Reveal(), header);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.GetValues("X-Proxy-Error").ShouldBe(["Unavailable"]);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"error\":\"Unavailable\"");
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string key, string header = "PRIVATE-TOKEN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/proxy/acme/api/v4/user");
        request.Headers.Add(header, header == "Authorization" ? $"Bearer {key}" : key);
        return await client.SendAsync(request, Cancellation);
    }
}
