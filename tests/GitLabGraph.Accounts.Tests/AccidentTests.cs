using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Tests;

/// <summary>Clocks that step, databases that go, and two that change one account at a time.</summary>
public sealed class AccidentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_lengthen_what_a_node_remembers()
    {
        var clock = new HeldClock();
        await using var node = await StoreUnderTest.StartAsync(time: clock);
        await using var other = await StoreUnderTest.StartAsync(node.File);
        var key = await LinkAsync(node);
        (await node.Accounts.FindAsync("acme", key, Cancellation)).ShouldNotBeNull();
        await other.Accounts.UnlinkAsync("acme", key, "test", Cancellation);

        clock.Set(TimeSpan.FromHours(-1));
        clock.Advance(TimeSpan.FromSeconds(31));

        (await node.Accounts.FindAsync("acme", key, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_account_is_unlinked_though_its_token_is_rotated_at_that_moment()
    {
        var clock = new HeldClock();
        await using var node = await StoreUnderTest.StartAsync(time: clock);
        await using var other = await StoreUnderTest.StartAsync(node.File);
        var key = await LinkAsync(node);
        var version = (await other.Accounts.FindAsync("acme", key, Cancellation))!.Version;
        clock.Looked = () =>
        {
            clock.Looked = null;
            Task.Run(
                () => other.Accounts.RotateAsync(
                    "acme", key, new AccountTokens(new AccessToken("glpat-next")), version, "test", Cancellation).AsTask(),
                Cancellation).GetAwaiter().GetResult().ShouldBeTrue();
        };

        (await node.Accounts.UnlinkAsync("acme", key, "test", Cancellation)).ShouldBeTrue();

        (await node.Accounts.FindAsync("acme", key, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Keys_link_tokens_and_the_audit_log_say_so_when_the_database_is_away()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var (keys, links) = (node.Get<IApiKeyStore>(), node.Get<ILinkTokenStore>());
        node.LoseDatabase();

        await Should.ThrowAsync<StoreUnavailableException>(async () => await keys.CreateAsync(
            new NewApiKey { Tenant = "acme", Name = "board", Scopes = CallerScopes.Read, Actor = "test" }, Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await keys.ListAsync("acme", Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await keys.RevokeAsync("acme", "glg_1", "test", Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await links.CreateAsync(
            new LinkToken { Tenant = "acme", Actor = "test", ExpiresAt = DateTimeOffset.MaxValue }, Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await links.UseAsync("text", Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () =>
            await node.Get<IAuditLog>().ReadAsync("acme", new AuditQuery { Count = 1 }, Cancellation));
    }

    [Fact]
    public async Task A_token_that_cannot_be_refreshed_as_the_database_is_away_says_so()
    {
        var clock = new HeldClock();
        await using var node = await StoreUnderTest.StartAsync(time: clock, applications: new OneApplication());
        var tokens = new AccountTokens(new AccessToken("at-1"), new AccessToken("rt-1"), clock.GetUtcNow().AddHours(2));
        var key = await LinkAsync(node, tokens);
        var credentials = new AccountCredentials("acme", key, node.Accounts, node.Get<TokenRefresh>());
        await credentials.GetTokenAsync(Cancellation);
        node.LoseDatabase();

        await Should.ThrowAsync<StoreUnavailableException>(
            async () => await credentials.ReplaceAsync(new AccessToken("at-1"), Cancellation));

        clock.Set(TimeSpan.FromHours(2));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await credentials.GetTokenAsync(Cancellation));
    }

    private static async Task<string> LinkAsync(StoreUnderTest node, AccountTokens? tokens = null)
    {
        var link = StoreUnderTest.Link();
        link = tokens is null ? link : link with { Tokens = tokens, TokenKind = TokenKind.OAuth, Application = "one" };
        return (await node.Accounts.LinkAsync(link, Cancellation)).Account!.Key;
    }

    private sealed class OneApplication : IOAuthApplications
    {
        public OAuthApplication? Find(string? key) => new(
            "one", "One", GitLabAddress.Parse("https://gitlab.example.com"), "client", null, "api");
    }
}
