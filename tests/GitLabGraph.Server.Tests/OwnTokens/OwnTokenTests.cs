namespace GitLabGraph.Server.Tests.OwnTokens;

/// <summary>A request that brings its own GitLab token, with nothing stored.</summary>
public sealed class OwnTokenTests
{
    private const string WithKey = "Authorization: Bearer " + OwnTokenLab.Key;
    private const string Developer = "glpat-sandbox-developer";
    private const string WithToken = "X-GitLab-Token: " + Developer;
    private const string Me = "{ me { username } accounts { nodes { id name } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_speaks_for_its_own_token_and_for_nothing_else()
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation);

        var (_, stored) = await lab.AskAsync(Me, WithKey);
        var (_, own) = await lab.AskAsync(Me, WithKey, WithToken);
        var (_, after) = await lab.AskAsync(Me, WithKey);

        stored.ShouldContain("\"acme\"");
        own.ShouldNotContain("\"acme\"");
        own.ShouldNotContain("\"errors\"");
        own.ShouldNotContain(Developer);
        NameIn(own).ShouldNotBe(NameIn(stored));
        after.ShouldBe(stored);
    }

    [Fact]
    public async Task Tokens_share_no_answers_of_some_age()
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation);
        var query = "{ me { username } }";
        const string Aged = "Cache-Control: max-age=60";

        var (_, first) = await lab.AskAsync(query, WithKey, WithToken, Aged);
        var (_, again) = await lab.AskAsync(query, WithKey, WithToken, Aged);
        var (_, other) = await lab.AskAsync(query, WithKey, "X-GitLab-Token: glpat-sandbox-owner", Aged);

        again.ShouldContain("\"hits\":1");
        other.ShouldContain("\"hits\":0");
        NameIn(other).ShouldNotBe(NameIn(first));
    }

    [Fact]
    public async Task An_id_holds_when_the_token_is_replaced()
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation);
        var (_, first) = await lab.AskAsync("{ workspaces(first: 1) { nodes { id } } }", WithKey, WithToken);
        var id = first.Split("\"id\":\"")[1].Split('"')[0];

        var (_, again) = await lab.AskAsync(
            $"{{ workspace(id: \"{id}\") {{ id }} }}", WithKey, "X-GitLab-Token: glpat-sandbox-owner");

        again.ShouldContain(id);
    }

    [Theory]
    [InlineData(401, "UNAUTHENTICATED", WithToken)]
    [InlineData(401, "UNAUTHENTICATED", "Authorization: Bearer another-key-that-opens-nothing", WithToken)]
    [InlineData(200, "NEEDS_REAUTH", WithKey, "X-GitLab-Token: glpat-never-was-one")]
    [InlineData(200, "VALIDATION", WithKey, "X-GitLab-Token: ")]
    [InlineData(200, "VALIDATION", WithKey, "X-GitLab-Token: two words")]
    [InlineData(200, "VALIDATION", WithKey, WithToken, "X-GitLab-Token: glpat-another")]
    [InlineData(200, "VALIDATION", WithKey, WithToken, "X-GitLab-Url: gitlab dot com")]
    [InlineData(200, "VALIDATION", WithKey, WithToken, "X-Account-Id: acme")]
    [InlineData(200, "VALIDATION", WithKey, "X-GitLab-Url: https://gitlab.example.com")]
    [InlineData(200, "ADDRESS_REFUSED", WithKey, WithToken, "X-GitLab-Url: https://gitlab.example.com")]
    [InlineData(200, "ADDRESS_REFUSED", WithKey, WithToken, "X-GitLab-Url: http://169.254.169.254")]
    public async Task What_is_wrong_is_told_and_the_token_is_not(int status, string code, params string[] headers)
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation);
        lab.GitLab.Requests.Clear();

        var answer = await lab.AskAsync("{ me { username } }", headers);

        answer.Status.ShouldBe(status, answer.Text);
        answer.Text.ShouldContain($"\"{code}\"");
        answer.Text.ShouldNotContain("glpat-");
    }

    [Theory]
    [InlineData("https://169.254.169.254")]
    [InlineData("https://10.1.2.3:8443/gitlab")]
    [InlineData("https://[::1]")]
    [InlineData("https://localhost")]
    [InlineData("http://gitlab.example.com")]
    public async Task Where_any_address_is_taken_those_inside_are_not(string url)
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation, urls: "*");

        var answer = await lab.AskAsync("{ me { username } }", WithKey, WithToken, $"X-GitLab-Url: {url}");

        answer.Text.ShouldContain("\"ADDRESS_REFUSED\"");
    }

    [Fact]
    public async Task Where_it_is_allowed_a_token_is_enough_and_opens_no_stored_account()
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation, anonymous: true);

        var own = await lab.AskAsync(Me, WithToken);
        var none = await lab.AskAsync(Me);
        var stored = await lab.AskAsync("{ account(id: \"QWNjb3VudDphY21lOmFjbWU\") { name } }", WithToken);
        var linking = await lab.AskAsync(
            "mutation { createLinkToken(input: {}) { linkToken { token } errors { ... on LinkingError { code } } } }", WithToken);

        NameIn(own.Text).ShouldNotBeNullOrEmpty();
        none.Status.ShouldBe(401);
        stored.Text.ShouldContain("\"NOT_FOUND\"");
        linking.Text.ShouldContain("\"AUTH_NOT_AUTHORIZED\"");
    }

    [Fact]
    public async Task The_proxy_takes_it_in_place_of_an_account()
    {
        await using var lab = await OwnTokenLab.StartAsync(Cancellation);
        var key = "PRIVATE-TOKEN: " + OwnTokenLab.Key;

        var own = await lab.GetAsync("/proxy/-/api/v4/user", key, WithToken);
        var stored = await lab.GetAsync("/proxy/acme/api/v4/user", key);
        var both = await lab.GetAsync("/proxy/acme/api/v4/user", key, WithToken);
        var none = await lab.GetAsync("/proxy/-/api/v4/user", key);
        var keyless = await lab.GetAsync("/proxy/-/api/v4/user", WithToken);

        own.Status.ShouldBe(200, own.Text);
        NameIn(own.Text).ShouldNotBe(NameIn(stored.Text));
        both.ShouldSatisfyAllConditions(
            () => both.Status.ShouldBe(400), () => both.Text.ShouldContain("OwnTokenRefused"));
        none.Status.ShouldBe(400);
        keyless.Status.ShouldBe(401);
    }

    private static string NameIn(string text) => text.Split("\"username\":\"")[1].Split('"')[0];
}
