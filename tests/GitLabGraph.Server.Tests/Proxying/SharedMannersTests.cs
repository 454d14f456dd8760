using System.Net;
using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Proxying;

/// <summary>The proxy and the unified API are one caller to a GitLab: one rate budget, one circuit breaker.</summary>
public sealed class SharedMannersTests
{
    private const string User = $"/proxy/{Lab.AccountKey}/api/v4/user";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_limit_that_the_proxy_met_holds_for_the_unified_api()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        Throttle(lab);
        (await lab.Client.GetAsync(User, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        lab.GitLab.Requests.Clear();

        var answer = await lab.QueryAsync("{ me { username } }", null, Cancellation);

        Code(answer).ShouldBe("UPSTREAM_RATE_LIMITED");
        lab.GitLab.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_limit_that_the_unified_api_met_holds_for_the_proxy()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        Throttle(lab);
        Code(await lab.QueryAsync("{ me { username } }", null, Cancellation)).ShouldBe("UPSTREAM_RATE_LIMITED");
        lab.GitLab.Requests.Clear();

        using var response = await lab.Client.GetAsync(User, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.GetValues("X-Proxy-Error").ShouldBe(["RateLimited"]);
        response.Headers.RetryAfter.ShouldNotBeNull();
        lab.GitLab.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_GitLab_that_fails_through_the_proxy_is_left_alone_by_both()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = FaultKind.BadGateway }] };
        for (var request = 0; request < 12; request++)
        {
            (await lab.Client.GetAsync(User, Cancellation)).IsSuccessStatusCode.ShouldBeFalse();
        }

        lab.GitLab.Faults.Clear();
        lab.GitLab.Requests.Clear();
        using var response = await lab.Client.GetAsync(User, Cancellation);
        var answer = await lab.QueryAsync("{ me { username } }", null, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.GetValues("X-Proxy-Error").ShouldBe(["Unreachable"]);
        Code(answer).ShouldBe("UPSTREAM_ERROR");
        lab.GitLab.Requests.All.ShouldBeEmpty();
    }

    private static void Throttle(Lab lab) => lab.GitLab.Faults.Settings = new FaultSettings
    {
        Rules = [new FaultRule { Kind = FaultKind.Throttled, RetryAfterSeconds = 120 }],
    };

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
