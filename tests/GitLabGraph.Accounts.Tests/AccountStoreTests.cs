using System.Text;
using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab.Accounts;
using Microsoft.Data.Sqlite;

namespace GitLabGraph.Accounts.Tests;

public sealed class AccountStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_that_is_linked_again_keeps_its_key_and_takes_the_new_token_at_once()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var first = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!;
        var credentials = new AccountCredentials("acme", first.Key, node.Accounts, node.Get<TokenRefresh>());
        (await credentials.GetTokenAsync(Cancellation)).ShouldBe(new AccessToken("glpat-first"));

        var again = (await node.Accounts.LinkAsync(StoreUnderTest.Link(token: "glpat-second"), Cancellation)).Account!;

        again.Key.ShouldBe(first.Key);
        (await credentials.GetTokenAsync(Cancellation)).ShouldBe(new AccessToken("glpat-second"));
    }

    [Fact]
    public async Task Another_tenant_finds_nothing_by_any_way()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var key = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!.Key;

        (await node.Accounts.FindAsync("rival", key, Cancellation)).ShouldBeNull();
        (await node.Accounts.FindTokensAsync("rival", key, Cancellation)).ShouldBeNull();
        (await node.Accounts.ListAsync("rival", Cancellation)).ShouldBeEmpty();
        (await node.Accounts.UnlinkAsync("rival", key, "test", Cancellation)).ShouldBeFalse();
        (await node.Accounts.LinkAsync(StoreUnderTest.Link("rival") with { AccountKey = key }, Cancellation)).IsLinked.ShouldBeFalse();
        (await node.Accounts.FindAsync("acme", key, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_token_without_a_refresh_token_needs_a_new_link_and_recovers_by_it()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var key = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!.Key;
        var credentials = new AccountCredentials("acme", key, node.Accounts, node.Get<TokenRefresh>());

        (await credentials.ReplaceAsync(new AccessToken("glpat-first"), Cancellation)).ShouldBeNull();
        (await node.Accounts.FindAsync("acme", key, Cancellation))!.Status.ShouldBe(AccountStatus.NeedsReauth);

        await node.Accounts.LinkAsync(StoreUnderTest.Link(token: "glpat-second"), Cancellation);
        (await node.Accounts.FindAsync("acme", key, Cancellation))!.Status.ShouldBe(AccountStatus.Active);
        (await node.Get<IAuditLog>().ReadAsync("acme", new AuditQuery { Count = 10 }, Cancellation)).Select(entry => entry.Action).ShouldBe(
            [AuditAction.AccountRelinked, AuditAction.RefreshFailed, AuditAction.AccountLinked]);
    }

    [Fact]
    public async Task An_account_given_to_another_person_is_called_after_them()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var first = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!;

        var other = StoreUnderTest.Link(token: "glpat-other", user: 8) with { AccountKey = first.Key, Name = "Gus" };
        await node.Accounts.LinkAsync(other, Cancellation);

        var account = (await node.Accounts.FindAsync("acme", first.Key, Cancellation))!;
        account.Name.ShouldBe("Gus");
        account.LinkedBy!.Id.ShouldBe(8);
    }

    [Fact]
    public async Task A_person_who_has_an_account_is_not_given_a_second_one()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var first = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!;
        var second = (await node.Accounts.LinkAsync(StoreUnderTest.Link(user: 8), Cancellation)).Account!;

        var refused = await node.Accounts.LinkAsync(
            StoreUnderTest.Link(token: "glpat-again") with { AccountKey = second.Key }, Cancellation);

        refused.Refusal.ShouldBe(LinkRefusal.LinkedAlready);
        (await node.Accounts.FindTokensAsync("acme", second.Key, Cancellation))!.Tokens.Access
            .ShouldBe(new AccessToken("glpat-first"));
        second.Key.ShouldNotBe(first.Key);
    }

    [Fact]
    public async Task A_token_that_stays_dead_is_told_of_once()
    {
        var clock = new HeldClock();
        await using var node = await StoreUnderTest.StartAsync(time: clock);
        var key = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!.Key;
        var credentials = new AccountCredentials("acme", key, node.Accounts, node.Get<TokenRefresh>());

        for (var hour = 0; hour < 3; hour++)
        {
            (await credentials.ReplaceAsync(new AccessToken("glpat-first"), Cancellation)).ShouldBeNull();
            clock.Advance(TimeSpan.FromHours(1));
        }

        (await node.Get<IAuditLog>().ReadAsync("acme", new AuditQuery { Count = 10 }, Cancellation))
            .Count(entry => entry.Action == AuditAction.RefreshFailed).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_that_was_unlinked_is_not_remembered_when_the_database_goes_away()
    {
        await using var node = await StoreUnderTest.StartAsync();
        var kept = (await node.Accounts.LinkAsync(StoreUnderTest.Link(), Cancellation)).Account!.Key;
        var gone = (await node.Accounts.LinkAsync(StoreUnderTest.Link(user: 8), Cancellation)).Account!.Key;
        foreach (var key in new[] { kept, gone })
        {
            await node.Accounts.FindAsync("acme", key, Cancellation);
            await node.Accounts.FindTokensAsync("acme", key, Cancellation);
        }

        await node.Accounts.UnlinkAsync("acme", gone, "test", Cancellation);
        node.LoseDatabase();

        (await node.Accounts.FindTokensAsync("acme", kept, Cancellation)).ShouldNotBeNull();
        await Should.ThrowAsync<StoreUnavailableException>(
            async () => await node.Accounts.FindAsync("acme", gone, Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(
            async () => await node.Accounts.FindTokensAsync("acme", gone, Cancellation));
    }

    [Fact]
    public async Task The_database_file_holds_no_token_and_belongs_to_its_owner_alone()
    {
        await using var node = await StoreUnderTest.StartAsync();
        await node.Accounts.LinkAsync(StoreUnderTest.Link(token: "glpat-a-secret-to-look-for"), Cancellation);
        SqliteConnection.ClearAllPools();

        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(node.File, Cancellation));

        text.ShouldContain("gitlab.example.com");
        text.ShouldNotContain("glpat-a-secret-to-look-for");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(node.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
