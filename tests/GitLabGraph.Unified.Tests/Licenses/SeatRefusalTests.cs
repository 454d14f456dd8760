using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>
/// GitLab calls it a bad request (400) when somebody asks for seats who may not see them; the client sent nothing wrong.
/// </summary>
public sealed class SeatRefusalTests : IAsyncLifetime
{
    private readonly UnifiedLab _lab = new();

    public ValueTask InitializeAsync() => _lab.InitializeAsync();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Who_is_owner_no_more_may_not_see_the_seats()
    {
        var olivia = _lab.GitLab.World.FindUser("olivia")!.Id;
        var answer = await _lab.AskWhileAsync(
            async sent =>
            {
                if (sent.RequestUri!.PathAndQuery.Contains("/billable_members?", StringComparison.Ordinal))
                {
                    await _lab.ChangeAsync(HttpMethod.Put, $"groups/acme/members/{olivia}?access_level=40", "admin");
                }
            },
            """{ group(path: "acme") { licenses { seats(first: 1) { nodes { reason memberships { createdAt } } } } } }""",
            person: "owner");

        // The add-ons' seats, which may not be seen either, are GraphQL's, and null there.
        answer.Codes.Except(["NOT_FOUND"]).ShouldBe(["FORBIDDEN"]);
        answer.At("group.licenses.0.seats").ToString().ShouldNotContain("createdAt");
    }

    [Fact]
    public async Task Whose_add_on_is_a_secret_is_told_and_the_plan_stands()
    {
        var olivia = _lab.GitLab.World.FindUser("olivia")!.Id;
        var answer = await _lab.AskWhileAsync(
            async sent =>
            {
                var text = sent.Content is null ? "" : await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                if (text.Contains("addOnEligibleUsers", StringComparison.Ordinal))
                {
                    await SeatsAreToldAsync();
                    await _lab.ChangeAsync(HttpMethod.Put, $"groups/acme/members/{olivia}?access_level=40", "admin");
                }
            },
            "{ user(username: \"dana\") { licenses { kind } } }",
            person: "owner");

        answer.Codes.ShouldNotBeEmpty();
        answer.Codes.ShouldAllBe(static code => code == "FORBIDDEN");
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("seat of the add-on");
        answer.At("user.licenses").EnumerateArray().Select(static license => license.GetProperty("kind").GetString())
            .ShouldBe(["PLAN"]);
    }

    private async Task SeatsAreToldAsync()
    {
        while (!_lab.GitLab.Requests.All.Any(static request => request.Target.Contains("/billable_members?", StringComparison.Ordinal)))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
