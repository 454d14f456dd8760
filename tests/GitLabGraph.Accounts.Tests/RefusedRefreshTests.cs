using System.Net;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Tests;

/// <summary>An account whose whole pair is dead, and callers that go on asking for it.</summary>
public sealed class RefusedRefreshTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GitLab_is_asked_for_a_new_pair_once_a_minute_and_not_with_every_request()
    {
        var clock = new HeldClock();
        using var gitLab = new RefusingGitLab();
        await using var node = await StartAsync(clock, gitLab);
        var credentials = await LinkAsync(node, clock, "at-first");

        for (var request = 0; request < 3; request++)
        {
            (await credentials.GetTokenAsync(Cancellation)).ShouldBe(new AccessToken("at-first"));
            (await credentials.ReplaceAsync(new AccessToken("at-first"), Cancellation)).ShouldBeNull();
        }

        gitLab.Asked.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(1));
        await credentials.GetTokenAsync(Cancellation);
        gitLab.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_pair_that_is_linked_in_its_place_is_refreshed_at_once()
    {
        var clock = new HeldClock();
        using var gitLab = new RefusingGitLab();
        await using var node = await StartAsync(clock, gitLab);
        await (await LinkAsync(node, clock, "at-first")).GetTokenAsync(Cancellation);

        await (await LinkAsync(node, clock, "at-second")).GetTokenAsync(Cancellation);

        gitLab.Asked.ShouldBe(2);
    }

    private static Task<StoreUnderTest> StartAsync(HeldClock clock, RefusingGitLab gitLab) =>
        StoreUnderTest.StartAsync(
            time: clock, applications: new OneApplication(), gitLab: new HttpMessageInvoker(gitLab));

    private static async Task<AccountCredentials> LinkAsync(StoreUnderTest node, HeldClock clock, string access)
    {
        var link = StoreUnderTest.Link() with
        {
            TokenKind = TokenKind.OAuth,
            Application = "one",
            Tokens = new AccountTokens(new AccessToken(access), new AccessToken("rt-" + access), clock.GetUtcNow()),
        };
        var account = (await node.Accounts.LinkAsync(link, Cancellation)).Account!;
        return new AccountCredentials("acme", account.Key, node.Accounts, node.Get<TokenRefresh>());
    }

    private sealed class OneApplication : IOAuthApplications
    {
        public OAuthApplication? Find(string? key) => new(
            "one", "One", GitLabAddress.Parse("https://gitlab.example.com"), "client", null, "api");
    }

    private sealed class RefusingGitLab : HttpMessageHandler
    {
        private int _asked;

        public int Asked => _asked;

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest)
            {
                Content = new StringContent("""{"error":"invalid_grant"}"""),
            });
        }
    }
}
