using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Server.Linking.Page;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>What keeps the page to itself, and its permission to one use.</summary>
public sealed class LinkPageTests
{
    private const string Owner = "glpat-sandbox-owner";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_kept_by_nobody_and_framed_by_nobody()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);

        using var answer = await lab.Client.GetAsync(
            await lab.CreateLinkAsync("instanceUrl: null", Cancellation), Cancellation);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task Behind_a_path_of_its_own_the_page_and_its_cookie_stay_below_it()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        await using var server = new ServerUnderTest(new Dictionary<string, string>(lab.Settings)
        {
            ["GitLabGraph:PublicUrl"] = "https://links.example/graph/ ",
        });
        using var client = new HttpClient { BaseAddress = server.Start() };
        var page = await CreateLinkAsync(client);
        var inside = new Uri(page.PathAndQuery.Replace("/graph", "", StringComparison.Ordinal), UriKind.Relative);

        var html = await client.GetStringAsync(inside, Cancellation);
        using var begun = await (await LinkForm.OpenAsync(client, inside)).SendAsync("/link/oauth", ("application", "sandbox"));

        page.GetLeftPart(UriPartial.Path).ShouldBe("https://links.example/graph/link");
        html.ShouldContain("href=\"/graph/link.css\"");
        html.ShouldContain("action=\"/graph/link/oauth\"");
        html.ShouldContain("action=\"/graph/link/token\"");
        var cookie = begun.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("gitlabgraph.link=", StringComparison.Ordinal));
        cookie.ShouldContain("path=/graph/link;");
        cookie.ShouldContain("secure");
        (await begun.Content.ReadAsStringAsync(Cancellation)).ShouldContain("https%3A%2F%2Flinks.example%2Fgraph%2Flink%2Fcallback");
    }

    [Theory]
    [InlineData("https://app.example/", "https://app.example/?account=acc_1")]
    [InlineData("https://app.example/a?b=c", "https://app.example/a?b=c&account=acc_1")]
    [InlineData("https://app.example/#/settings?b=c", "https://app.example/?account=acc_1#/settings?b=c")]
    public void The_account_stands_in_the_query_of_where_the_browser_goes_back_to(string place, string expected) =>
        LinkVisit.WithAccount(place, "acc_1").ShouldBe(expected);

    /// <summary>A page whose address is told to nobody sends its forms so (Fetch, "append a request Origin header").</summary>
    [Fact]
    public async Task A_form_whose_browser_keeps_its_origin_to_itself_is_believed()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));
        lab.Client.DefaultRequestHeaders.Add("Origin", "null");

        (await form.ConnectAsync(lab.GitLab.BaseUrl, Owner)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_is_used_once()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var page = await lab.CreateLinkAsync("instanceUrl: null", Cancellation);
        var form = await LinkForm.OpenAsync(lab, page);

        (await form.ConnectAsync(lab.GitLab.BaseUrl, Owner)).Status.ShouldBe(HttpStatusCode.OK);

        var (status, text) = await form.ConnectAsync(lab.GitLab.BaseUrl, Owner);
        status.ShouldBe(HttpStatusCode.Gone);
        text.ShouldContain("used already");
        (await lab.Client.GetAsync(page, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("/link")]
    [InlineData("/link?token=")]
    [InlineData("/link?token=no-such-token")]
    [InlineData("/link?token=%3Cscript%3E")]
    public async Task A_link_that_is_none_shows_no_form(string path)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);

        using var answer = await lab.Client.GetAsync(path, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("<script");
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_believed()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var form = await LinkForm.OpenAsync(lab, await lab.CreateLinkAsync("instanceUrl: null", Cancellation));

        var (status, text) = await form.Without("__RequestVerificationToken").ConnectAsync(lab.GitLab.BaseUrl, Owner);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("did not come from this page");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "too many fields")]
    [InlineData("multipart/form-data; boundary=x", "no part")]
    [InlineData("multipart/form-data", "no boundary")]
    public async Task A_form_that_cannot_be_read_is_not_believed_either(string type, string what)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var text = what == "too many fields" ? string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"a{number}=1")) : what;
        using var content = new StringContent(text);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await lab.Client.PostAsync("/link/token", content, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("did not come from this page");
    }

    [Fact]
    public async Task What_was_typed_is_shown_and_not_run()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var page = await lab.CreateLinkAsync("instanceUrl: null", Cancellation);
        var form = await LinkForm.OpenAsync(lab, page);

        using var answer = await form.SendAsync(
            "/link/token", ("address", "\"><img src=x onerror=alert(1)>"), ("access", "glpat-x"));

        var html = await answer.Content.ReadAsStringAsync(Cancellation);
        html.ShouldContain("&quot;&gt;&lt;img");
        html.ShouldNotContain("<img");
    }

    [Theory]
    [InlineData("instanceUrl: \"gitlab\"", "ADDRESS_INVALID")]
    [InlineData("returnOrigin: \"https://app.example/path\"", "ADDRESS_INVALID")]
    [InlineData("returnOrigin: \"javascript:alert(1)\"", "ADDRESS_INVALID")]
    [InlineData("account: \"nonsense\"", "UNKNOWN_ACCOUNT")]
    public async Task A_link_token_that_cannot_be_is_a_typed_error(string input, string code)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);

        var payload = await lab.MutateAsync(
            $"createLinkToken(input: {{ {input} }}) {{ linkToken {{ url }} errors {{ ... on LinkingError {{ code }} }} }}",
            Cancellation);

        payload.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    private static async Task<Uri> CreateLinkAsync(HttpClient client)
    {
        const string Question = "mutation { payload: createLinkToken(input: {}) { linkToken { url } } }";
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = Question }, Cancellation);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return new Uri(told.GetProperty("data").GetProperty("payload").GetProperty("linkToken").GetProperty("url").GetString()!);
    }

    [Fact]
    public async Task An_account_is_not_given_to_somebody_who_has_one()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        await lab.MutateAsync(TokenMethodTests.Link(lab, Owner), Cancellation);
        var other = await lab.MutateAsync(TokenMethodTests.Link(lab, "glpat-sandbox-guest"), Cancellation);
        var id = other.GetProperty("account").GetProperty("id").GetString();

        var refused = await lab.MutateAsync(
            $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"{Owner}\", account: \"{id}\" }}) "
                + "{ account { id } errors { ... on LinkingError { code message } } }",
            Cancellation);

        refused.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("LINKED_ALREADY");
    }

    [Fact]
    public async Task A_server_links_and_unlinks_by_mutation()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var linked = await lab.MutateAsync(TokenMethodTests.Link(lab, Owner), Cancellation);
        var refused = await lab.MutateAsync(TokenMethodTests.Link(lab, "glpat-sandbox-revoked"), Cancellation);
        var id = linked.GetProperty("account").GetProperty("id").GetString();

        var unlink = $"unlinkAccount(input: {{ account: \"{id}\" }}) {{ accountId errors {{ ... on LinkingError {{ code }} }} }}";
        var gone = await lab.MutateAsync(unlink, Cancellation);
        var again = await lab.MutateAsync(unlink, Cancellation);

        refused.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("TOKEN_REFUSED");
        gone.GetProperty("accountId").GetString().ShouldBe(id);
        again.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("UNKNOWN_ACCOUNT");
    }
}
