using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

public sealed class LinkedAsAnotherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("max-age=300, stale-while-revalidate=300")]
    public async Task What_is_being_read_for_the_person_before_is_not_told_to_the_one_after(string? cacheControl)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var linked = await lab.MutateAsync(TokenMethodTests.Link(lab, "glpat-sandbox-owner"), Cancellation);
        var id = linked.GetProperty("account").GetProperty("id").GetString()!;
        (await WhoAsync(lab, id, cacheControl)).ShouldBe("olivia");
        lab.GitLab.Faults.Settings = new FaultSettings { LatencyMilliseconds = 1_500, SlowTarget = "graphql" };
        var before = WhoAsync(lab, id, null);
        var seen = lab.GitLab.Requests.Total;

        var again = await lab.MutateAsync(
            $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"glpat-sandbox-guest\", account: \"{id}\" }}) "
                + "{ account { id } errors { ... on LinkingError { code message } } }",
            Cancellation);
        var after = await WhoAsync(lab, id, cacheControl);

        again.GetProperty("account").ValueKind.ShouldBe(JsonValueKind.Object, again.ToString());
        seen.ShouldBeLessThan(lab.GitLab.Requests.Total);
        after.ShouldNotBe("olivia");
        (await before).ShouldBe("olivia");
    }

    private static async Task<string> WhoAsync(LinkLab lab, string account, string? cacheControl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ me { username } }" }),
        };
        request.Headers.Add("X-Account-Id", account);

        if (cacheControl is not null)
        {
            request.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
        }

        using var response = await lab.Client.SendAsync(request, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return answer.GetProperty("data").GetProperty("me").GetProperty("username").GetString()!;
    }
}
