using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Tests;

/// <summary>Accounts of the configuration do without the database; only their audit log is there.</summary>
public sealed class ConfiguredAccountTests
{
    private static readonly AccessToken Token = new("glpat-configured");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_token_is_told_as_refused_while_the_database_is_away()
    {
        await using var node = await StartAsync();
        var credentials = new AccountCredentials("acme", "main", node.Accounts, node.Get<TokenRefresh>());
        node.LoseDatabase();

        (await credentials.ReplaceAsync(Token, Cancellation)).ShouldBeNull();

        (await node.Accounts.FindAsync("acme", "main", Cancellation))!.Status.ShouldBe(AccountStatus.NeedsReauth);
    }

    [Fact]
    public async Task An_account_that_is_gone_is_told_as_gone_while_the_database_is_away()
    {
        await using var node = await StartAsync();
        node.LoseDatabase();

        (await node.Accounts.UnlinkAsync("acme", "main", "test", Cancellation)).ShouldBeTrue();

        (await node.Get<MemoryAccountStore>().ListAsync("acme", Cancellation)).ShouldBeEmpty();
    }

    private static async Task<StoreUnderTest> StartAsync()
    {
        var node = await StoreUnderTest.StartAsync();
        var account = new Account
        {
            Key = "main",
            Tenant = "acme",
            Name = "Main",
            Address = GitLabAddress.Parse("https://gitlab.example.com"),
            TokenKind = TokenKind.PersonalAccessToken,
            LinkedAt = TimeProvider.System.GetUtcNow(),
        };
        node.Get<MemoryAccountStore>().Put(account, new AccountTokens(Token));
        return node;
    }
}
