using System.Net;
using System.Text;
using GitLabGraph.GitLab.Accounts;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>GitLab refuses the account's token: replaced once, and said plainly when it cannot be mended.</summary>
public sealed class RefusedTokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_small_body_is_sent_again_with_the_new_token()
    {
        var credentials = new RotatingCredentials("second-token");
        await using var host = await StartAsync(credentials, "invalid_token");

        using var response = await host.Client.PostAsync("/proxy/acme/api/v4/x", new StringContent("small"), Cancellation);

        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("small");
        credentials.Replaced.ShouldBe(1);
    }

    [Fact]
    public async Task A_large_body_cannot_be_sent_again_and_the_caller_is_asked_to()
    {
        await using var host = await StartAsync(new RotatingCredentials("second-token"), "invalid_token");

        using var response = await host.Client.PostAsync(
            "/proxy/acme/api/v4/x", new ByteArrayContent(new byte[200_000]), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.GetValues("X-Proxy-Error").ShouldBe(["TokenRenewed"]);
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_another_token_the_account_has_to_be_linked_again()
    {
        await using var host = await StartAsync(new RotatingCredentials(null), "invalid_token");

        using var response = await host.Client.GetAsync("/proxy/acme/api/v4/x", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Headers.GetValues("X-Proxy-Error").ShouldBe(["NeedsReauthorization"]);
    }

    [Fact]
    public async Task A_401_that_means_you_may_not_is_passed_on()
    {
        var credentials = new RotatingCredentials("second-token");
        await using var host = await StartAsync(credentials, "401 Unauthorized");

        using var response = await host.Client.PostAsync("/proxy/acme/api/v4/x", null, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("401 Unauthorized");
        credentials.Replaced.ShouldBe(0);
    }

    private static Task<ProxyHost> StartAsync(IGitLabCredentials credentials, string refusal) => ProxyHost.StartAsync(
        async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            var isGood = context.Request.Headers.Authorization == "Bearer second-token";
            context.Response.StatusCode = isGood ? 200 : 401;
            await context.Response.WriteAsync(isGood ? body : $$"""{"error":"{{refusal}}"}""");
        },
        new ProxyHostSettings { Credentials = credentials });
}
