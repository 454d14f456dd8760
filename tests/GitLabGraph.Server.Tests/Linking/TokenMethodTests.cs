using System.Net;
using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>The page's form for an access token, and what it says when something is wrong.</summary>
public sealed class TokenMethodTests
{
    private const string Owner = "glpat-sandbox-owner";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_token_links_an_account_that_answers_a_board()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        var (status, text) = await form.ConnectAsync(lab.GitLab.BaseUrl, Owner);

        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("GitLab is connected");
        text.ShouldNotContain(Owner);
        var account = AccountIn(text);
        const string Board = "{ workspace(path: \"acme/platform/api\") { path } account { authMethod scopes } }";
        var answer = (await lab.QueryAsync(Board, account, Cancellation)).GetProperty("data");
        answer.GetProperty("workspace").GetProperty("path").GetString().ShouldBe("acme/platform/api");
        answer.GetProperty("account").GetProperty("authMethod").GetString().ShouldBe("PERSONAL_ACCESS_TOKEN");
    }

    [Theory]
    [InlineData("glpat-sandbox-expired", "does not accept this token")]
    [InlineData("glpat-sandbox-revoked", "does not accept this token")]
    [InlineData("glpat-no-such-token", "does not accept this token")]
    [InlineData("two words", "no access token")]
    [InlineData("glpat-x\r\nX-Evil: 1", "no access token")]
    public async Task A_token_that_does_not_do_is_refused_and_not_repeated(string token, string says)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var page = await lab.CreateLinkAsync("instanceUrl: null", Cancellation);

        var (status, text) = await (await LinkForm.OpenAsync(lab, page)).ConnectAsync(lab.GitLab.BaseUrl, token);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain(says);
        text.ShouldNotContain(token);

        // A mistake spends nothing: the same link still works.
        (await (await LinkForm.OpenAsync(lab, page)).ConnectAsync(lab.GitLab.BaseUrl, Owner)).Status
            .ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("read_user", "lacks the scope read_api")]
    [InlineData("read_repository", "lacks the scope read_api")]
    public async Task A_missing_scope_is_named(string scope, string says)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var dana = lab.GitLab.World.FindUser("dana")!.Id;
        lab.GitLab.Tokens.Add(TokenKind.Personal, "narrow", dana, "glpat-narrow-scope-token", [scope], null);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        (await form.ConnectAsync(lab.GitLab.BaseUrl, "glpat-narrow-scope-token")).Text.ShouldContain(says);
    }

    // GitLab tells one scope of them, granular; what they may do is told where it is missed.
    [Fact]
    public async Task A_token_with_fine_grained_permissions_is_taken()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var dana = lab.GitLab.World.FindUser("dana")!.Id;
        lab.GitLab.Tokens.Add(TokenKind.Personal, "fine", dana, "glpat-fine-grained-token", ["granular", "read_user"], null);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        (await form.ConnectAsync(lab.GitLab.BaseUrl, "glpat-fine-grained-token")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "absolute URL")]
    [InlineData("https://me:pw@gitlab.com", "no user name or password")]
    [InlineData("http://gitlab.com", "must begin with https://")]
    [InlineData("https://127.0.0.1", "does not speak to")]
    [InlineData("https://localhost:1", "does not speak to")]
    [InlineData("https://[::ffff:169.254.169.254]", "does not speak to")]
    [InlineData("https://2130706433", "does not speak to")]
    [InlineData("https://no-such-host.invalid", "cannot be reached")]
    public async Task A_wrong_instance_is_explained(string address, string says)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        var (status, text) = await form.ConnectAsync(address, Owner);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain(says);
        text.ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task An_old_instance_is_told_its_version()
    {
        var options = new SandboxOptions { Version = new GitLabVersion(14, 10, 0) };
        await using var lab = await LinkLab.StartAsync(Cancellation, options: options);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        (await form.ConnectAsync(lab.GitLab.BaseUrl, Owner)).Text.ShouldContain("15.0.0 or newer is needed");
    }

    [Fact]
    public async Task Linking_again_keeps_the_id_and_uses_the_new_token()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var first = await lab.MutateAsync(Link(lab, "glpat-sandbox-guest"), Cancellation);
        var id = first.GetProperty("account").GetProperty("id").GetString()!;
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync($"account: \"{id}\"", Cancellation));

        var (_, text) = await form.ConnectAsync(lab.GitLab.BaseUrl, Owner);

        var answer = await lab.QueryAsync("{ account { id } me { username } }", AccountIn(text), Cancellation);
        answer.GetProperty("data").GetProperty("account").GetProperty("id").GetString().ShouldBe(id);
        answer.GetProperty("data").GetProperty("me").GetProperty("username").GetString().ShouldBe("olivia");
    }

    [Fact]
    public async Task What_the_former_token_could_do_is_not_told_of_the_new_one()
    {
        const string Question = "{ account { scopes capabilities { canWrite } } }";
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var dana = lab.GitLab.World.FindUser("dana")!.Id;
        lab.GitLab.Tokens.Add(TokenKind.Personal, "reads", dana, "glpat-that-only-reads", ["read_api"], null);
        lab.GitLab.Tokens.Add(TokenKind.Personal, "writes", dana, "glpat-that-writes-too", ["api"], null);
        await lab.MutateAsync(Link(lab, "glpat-that-only-reads"), Cancellation);
        var before = (await lab.QueryAsync(Question, null, Cancellation)).GetProperty("data").GetProperty("account");

        await lab.MutateAsync(Link(lab, "glpat-that-writes-too"), Cancellation);

        var after = (await lab.QueryAsync(Question, null, Cancellation)).GetProperty("data").GetProperty("account");
        before.GetProperty("capabilities").GetProperty("canWrite").GetBoolean().ShouldBeFalse();
        after.GetProperty("scopes").ToString().ShouldBe("[\"api\"]");
        after.GetProperty("capabilities").GetProperty("canWrite").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_for_one_instance_links_no_other()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var page = await lab.CreateLinkAsync("instanceUrl: \"https://gitlab.com\"", Cancellation);

        (await (await LinkForm.OpenAsync(lab, page)).ConnectAsync(lab.GitLab.BaseUrl, Owner)).Text
            .ShouldContain("for https://gitlab.com only");
    }

    [Fact]
    public async Task The_page_goes_back_only_to_the_origin_of_its_link_token()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var page = await lab.CreateLinkAsync("returnOrigin: \"https://app.example\"", Cancellation);
        var evil = await LinkForm.OpenAsync(lab, new Uri($"{page}&return=https://app.example.evil.test/"));

        (await evil.ConnectAsync(lab.GitLab.BaseUrl, Owner)).Status.ShouldBe(HttpStatusCode.OK);
    }

    internal static string Link(LinkLab lab, string token) =>
        $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"{token}\" }}) "
        + "{ account { id authMethod } errors { ... on LinkingError { code message } } }";

    internal static string AccountIn(string text)
    {
        const string Before = "<code id=\"account\">";
        text.ShouldContain(Before);
        return text.Split(Before)[1].Split('<')[0];
    }
}
