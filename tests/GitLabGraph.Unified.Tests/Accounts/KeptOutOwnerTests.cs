using GitLabGraph.Sandbox.Access;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Accounts;

/// <summary>
/// GitLab's GraphQL says "Invalid token" of a good one, too, where its owner may not log in (<c>sessionless_sign_in</c>)
/// or where its scopes do not open GraphQL. Its REST says which it is.
/// </summary>
public sealed class KeptOutOwnerTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("blocked", "Your account has been blocked", 2)]
    [InlineData("victor", "API not accessible for user", 1)]
    public async Task Who_is_kept_out_need_not_authorise_the_account_again(string person, string reason, int requests)
    {
        lab.GitLab.Tokens.Add(
            TokenKind.Personal, "his", lab.GitLab.World.FindUser("victor")!.Id, "glpat-sandbox-victor", ["api"], null);

        var answer = await lab.AskAsync("{ me { username } }", null, lab.Link(person));

        answer.Codes.ShouldBe(["FORBIDDEN"]);
        answer.Json.ToString().ShouldContain(reason);
        answer.Upstream.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task A_token_of_too_narrow_scopes_is_told_which_it_lacks()
    {
        lab.GitLab.Tokens.Add(
            TokenKind.Personal, "narrow", lab.GitLab.World.FindUser("dana")!.Id, "glpat-sandbox-narrow", ["read_user"], null);

        var answer = await lab.AskAsync("{ me { username } }", null, lab.Link("narrow"));

        answer.Codes.ShouldBe(["FORBIDDEN_SCOPE"]);
        answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("missingScope").GetString()!.ShouldContain("api");
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("expired")]
    public async Task A_dead_token_is_to_be_replaced(string person) =>
        (await lab.AskAsync("{ me { username } }", null, lab.Link(person))).Codes.ShouldBe(["NEEDS_REAUTH"]);
}
