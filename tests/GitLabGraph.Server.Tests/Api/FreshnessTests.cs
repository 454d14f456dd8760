using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api;

/// <summary>Answers are live, unless a request allows them some age.</summary>
public sealed class FreshnessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_may_allow_an_answer_of_some_age_and_is_told_of_it()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        (await HitsAsync(lab, "max-age=30, stale-while-revalidate=60")).ShouldBe(0);
        (await HitsAsync(lab, "max-age=30")).ShouldBe(1);

        (await HitsAsync(lab, null)).ShouldBe(0);
        (await HitsAsync(lab, "no-cache")).ShouldBe(0);
        (await HitsAsync(lab, "max-age=0")).ShouldBe(0);
        (await HitsAsync(lab, "max-age=30, no-store")).ShouldBe(0);

        // The last: a live read joins the one behind it, where that is still under way.
        (await HitsAsync(lab, "max-age=0, stale-while-revalidate=60")).ShouldBe(1);
    }

    [Fact]
    public async Task A_write_through_the_proxy_makes_what_is_kept_void()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        (await HitsAsync(lab, "max-age=30")).ShouldBe(0);
        (await HitsAsync(lab, "max-age=30")).ShouldBe(1);

        using var written = await lab.Client.PostAsJsonAsync(
            $"/proxy/{Lab.AccountKey}/api/v4/projects/acme%2Fhandbook/issues", new { title = "Through the proxy" }, Cancellation);

        written.EnsureSuccessStatusCode();
        (await HitsAsync(lab, "max-age=30")).ShouldBe(0);
    }

    private static async Task<int> HitsAsync(Lab lab, string? cacheControl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ me { username } }" }),
        };
        request.Headers.Add("X-Upstream-Trace", "1");

        if (cacheControl is not null)
        {
            request.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
        }

        using var response = await lab.Client.SendAsync(request, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        answer.GetProperty("data").GetProperty("me").GetProperty("username").GetString().ShouldBe("olivia");
        var upstream = answer.GetProperty("extensions").GetProperty("upstream");
        var hits = upstream.GetProperty("freshness").GetProperty("hits").GetInt32();

        // The read that makes an answer new behind it may still be under way, and is then shared.
        (hits + upstream.GetProperty("requests").GetInt32() + upstream.GetProperty("shared").GetInt32()).ShouldBe(1);
        return hits;
    }
}
