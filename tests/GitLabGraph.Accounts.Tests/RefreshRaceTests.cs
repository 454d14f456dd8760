using System.Net;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Tests;

/// <summary>What happens to an account while GitLab makes its new pair: the old one is dead then.</summary>
public sealed class RefreshRaceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_is_kept_where_the_account_was_marked_meanwhile()
    {
        using var gitLab = new RotatingGitLab();
        await using var node = await StartAsync(gitLab);
        var account = await LinkAsync(node);
        gitLab.Meanwhile = () => node.Accounts.MarkAsync(
            "acme", account.Key, AccountStatus.NeedsReauth, "refused", account.Version, Cancellation).AsTask();

        (await CredentialsOf(node, account).ReplaceAsync(new AccessToken("at-1"), Cancellation))
            .ShouldBe(new AccessToken("at-2"));

        (await node.Accounts.ReadTokensAsync("acme", account.Key, Cancellation))!.Tokens.Access
            .ShouldBe(new AccessToken("at-2"));
        (await node.Accounts.FindAsync("acme", account.Key, Cancellation))!.Status.ShouldBe(AccountStatus.Active);
    }

    [Fact]
    public async Task A_pair_is_kept_where_the_account_was_switched_off_meanwhile_and_it_stays_off()
    {
        using var gitLab = new RotatingGitLab();
        await using var node = await StartAsync(gitLab);
        var account = await LinkAsync(node);
        gitLab.Meanwhile = () => SwitchAsync(node, account, isOn: false);
        await CredentialsOf(node, account).ReplaceAsync(new AccessToken("at-1"), Cancellation);

        (await node.Accounts.FindAsync("acme", account.Key, Cancellation))!.Status.ShouldBe(AccountStatus.Disabled);
        var refused = await Should.ThrowAsync<GitLabException>(
            async () => await CredentialsOf(node, account).GetTokenAsync(Cancellation));
        refused.Error.ShouldBe(GitLabError.AccountDisabled);

        await SwitchAsync(node, account, isOn: true);
        (await CredentialsOf(node, account).GetTokenAsync(Cancellation)).ShouldBe(new AccessToken("at-2"));
    }

    [Fact]
    public async Task An_account_that_is_switched_off_is_neither_refreshed_nor_marked()
    {
        using var gitLab = new RotatingGitLab { Meanwhile = static () => throw new InvalidOperationException("Asked.") };
        await using var node = await StartAsync(gitLab);
        var account = await LinkAsync(node);
        await SwitchAsync(node, account, isOn: false);
        var off = (await node.Accounts.FindAsync("acme", account.Key, Cancellation))!;

        await Should.ThrowAsync<GitLabException>(
            async () => await CredentialsOf(node, account).ReplaceAsync(new AccessToken("at-1"), Cancellation));
        await node.Accounts.MarkAsync("acme", off.Key, AccountStatus.NeedsReauth, "refused", off.Version, Cancellation);

        (await node.Accounts.FindAsync("acme", account.Key, Cancellation)).ShouldBeEquivalentTo(off);
    }

    [Fact]
    public async Task An_account_that_was_switched_off_is_not_remembered_as_on_when_the_database_goes_away()
    {
        using var gitLab = new RotatingGitLab();
        await using var node = await StartAsync(gitLab);
        var account = await LinkAsync(node);
        (await CredentialsOf(node, account).GetTokenAsync(Cancellation)).ShouldNotBeNull();

        await SwitchAsync(node, account, isOn: false);
        node.LoseDatabase();

        await Should.ThrowAsync<StoreUnavailableException>(
            async () => await CredentialsOf(node, account).GetTokenAsync(Cancellation));
    }

    [Fact]
    public async Task A_pair_that_was_linked_meanwhile_is_the_one_that_counts()
    {
        using var gitLab = new RotatingGitLab();
        await using var node = await StartAsync(gitLab);
        var account = await LinkAsync(node);
        gitLab.Meanwhile = async () => await LinkAsync(node, "linked");

        (await CredentialsOf(node, account).ReplaceAsync(new AccessToken("at-1"), Cancellation))
            .ShouldBe(new AccessToken("at-linked"));
    }

    private static async Task SwitchAsync(StoreUnderTest node, Account account, bool isOn) =>
        (await node.Accounts.SwitchAsync("acme", account.Key, isOn, "test", Cancellation)).ShouldBeTrue();

    private static AccountCredentials CredentialsOf(StoreUnderTest node, Account account) =>
        new("acme", account.Key, node.Accounts, node.Get<TokenRefresh>());

    private static Task<StoreUnderTest> StartAsync(RotatingGitLab gitLab) =>
        StoreUnderTest.StartAsync(applications: new OneApplication(), gitLab: new HttpMessageInvoker(gitLab));

    private static async Task<Account> LinkAsync(StoreUnderTest node, string pair = "1")
    {
        var link = StoreUnderTest.Link() with
        {
            TokenKind = TokenKind.OAuth,
            Application = "one",
            Tokens = new AccountTokens(new AccessToken("at-" + pair), new AccessToken("rt-" + pair)),
        };
        return (await node.Accounts.LinkAsync(link, Cancellation)).Account!;
    }

    private sealed class OneApplication : IOAuthApplications
    {
        public OAuthApplication? Find(string? key) => new(
            "one", "One", GitLabAddress.Parse("https://gitlab.example.com"), "client", null, "api");
    }

    private sealed class RotatingGitLab : HttpMessageHandler
    {
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Meanwhile();
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"access_token":"at-2","refresh_token":"rt-2","expires_in":7200}"""),
            };
        }
    }
}
