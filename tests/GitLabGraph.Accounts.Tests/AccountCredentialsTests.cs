using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Tests;

public sealed class AccountCredentialsTests
{
    private static readonly AccessToken First = new("glpat-first");
    private static readonly AccessToken Second = new("glpat-second");

    private readonly MemoryAccountStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_token_that_is_stored_now()
    {
        var credentials = await LinkAsync(First);
        await _store.LinkAsync(Sample(), Second, Cancellation);

        (await credentials.GetTokenAsync(Cancellation)).ShouldBe(Second);
    }

    [Fact]
    public async Task Replaces_a_refused_token_by_one_that_was_stored_meanwhile()
    {
        var credentials = await LinkAsync(Second);

        (await credentials.ReplaceAsync(First, Cancellation)).ShouldBe(Second);
    }

    [Fact]
    public async Task Has_no_replacement_for_the_only_token()
    {
        var credentials = await LinkAsync(First);

        (await credentials.ReplaceAsync(First, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Lists_the_oldest_link_first()
    {
        await _store.LinkAsync(Sample() with { Key = "b", LinkedAt = DateTimeOffset.UnixEpoch.AddDays(1) }, First, Cancellation);
        await _store.LinkAsync(Sample() with { Key = "a", LinkedAt = DateTimeOffset.UnixEpoch.AddDays(2) }, First, Cancellation);
        await _store.LinkAsync(Sample() with { Key = "c" }, First, Cancellation);

        (await _store.ListAsync(Cancellation)).Select(account => account.Key).ShouldBe(["c", "b", "a"]);
    }

    private async Task<AccountCredentials> LinkAsync(AccessToken token)
    {
        await _store.LinkAsync(Sample(), token, Cancellation);
        return new AccountCredentials("acme", _store);
    }

    private static Account Sample() => new()
    {
        Key = "acme",
        Name = "Acme",
        Address = GitLabAddress.Parse("https://gitlab.example.com"),
        TokenKind = TokenKind.PersonalAccessToken,
        LinkedAt = DateTimeOffset.UnixEpoch,
    };
}
