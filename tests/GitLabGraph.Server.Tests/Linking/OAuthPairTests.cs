using System.Text.Json;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>A pair that another program obtained, handed over to be kept and refreshed; and a pair replaced on demand.</summary>
public sealed class OAuthPairTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_is_linked_and_refreshed_from_then_on()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var first = await OAuthRefreshTests.LinkAsync(lab);
        var accounts = lab.Services.GetRequiredService<IAccountStore>();
        var pair = (await accounts.FindTokensAsync("default", first, Cancellation))!.Tokens;
        await accounts.UnlinkAsync("default", first, "test", Cancellation);

        var linked = await LinkAsync(lab, pair.Access.Reveal(), pair.Refresh!.Reveal());
        var account = linked.GetProperty("account");
        account.GetProperty("authMethod").GetString().ShouldBe("OAUTH");

        lab.GitLab.Tokens.Expire(pair.Access.Reveal());

        (await OAuthRefreshTests.AskAsync(lab.Client, account.GetProperty("id").GetString()!)).ShouldBe("dana");
        OAuthRefreshTests.TokenOf(lab).Secret.ShouldNotBe(pair.Access.Reveal());
    }

    [Fact]
    public async Task A_pair_of_another_application_is_refused_because_it_could_not_be_refreshed()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        await OAuthRefreshTests.LinkAsync(lab);
        var foreign = lab.GitLab.Tokens.Add(
            TokenKind.OAuth, "foreign", OAuthRefreshTests.TokenOf(lab).UserId, new string('f', 64), ["api"], null);

        var refused = await LinkAsync(lab, foreign.Secret, "a-refresh-token-of-somebody-else");

        refused.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("APPLICATION_UNKNOWN");
    }

    [Fact]
    public async Task A_credential_is_rotated_on_demand_and_the_old_one_is_dead()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(lab);
        var old = OAuthRefreshTests.TokenOf(lab);

        var rotated = await RotateAsync(lab, account);

        rotated.GetProperty("account").GetProperty("status").GetString().ShouldBe("ACTIVE");
        OAuthRefreshTests.TokenOf(lab).Secret.ShouldNotBe(old.Secret);
        lab.GitLab.Tokens.Find(old.Secret)!.RevokedAt.ShouldNotBeNull();
        (await OAuthRefreshTests.AskAsync(lab.Client, account)).ShouldBe("dana");
        (await lab.QueryAsync("{ auditLog(first: 1) { nodes { action actor } } }", null, Cancellation)).ToString()
            .ShouldContain("""{"action":"TOKEN_REFRESHED","actor":"development"}""");
    }

    private static Task<JsonElement> LinkAsync(LinkLab lab, string access, string refresh) => lab.MutateAsync(
        $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"{access}\", refreshToken: \"{refresh}\" }}) "
            + "{ account { id authMethod } errors { ... on LinkingError { code message } } }",
        Cancellation);

    private static async Task<JsonElement> RotateAsync(LinkLab lab, string account)
    {
        var id = (await lab.QueryAsync("{ account { id } }", account, Cancellation))
            .GetProperty("data").GetProperty("account").GetProperty("id").GetString();
        return await lab.MutateAsync(
            $"rotateCredential(input: {{ account: \"{id}\" }}) {{ account {{ status }} errors {{ ... on LinkingError {{ code }} }} }}",
            Cancellation);
    }
}
