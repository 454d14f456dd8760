using System.Collections.Specialized;
using System.Net;
using System.Web;
using GitLabGraph.Sandbox.OAuth;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>Away to GitLab and back, by a browser that follows no redirect by itself.</summary>
public sealed class OAuthMethodTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Clients => [true, false];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task An_authorization_links_an_account(bool isConfidential)
    {
        var application = isConfidential ? OAuthApplication.Confidential : OAuthApplication.Public;
        await using var lab = await LinkLab.StartAsync(Cancellation, application);
        var (callback, authorize) = await AuthorizeAsync(lab, "allow");

        var (status, text) = await GetAsync(lab, callback);

        status.ShouldBe(HttpStatusCode.OK);
        var parameters = HttpUtility.ParseQueryString(authorize.Query);
        parameters["code_challenge_method"].ShouldBe("S256");
        var answer = await lab.QueryAsync(
            "{ account { authMethod scopes } me { username } }", TokenMethodTests.AccountIn(text), Cancellation);
        answer.GetProperty("data").GetProperty("account").GetProperty("authMethod").GetString().ShouldBe("OAUTH");
        answer.GetProperty("data").GetProperty("me").GetProperty("username").GetString().ShouldBe("dana");
    }

    [Fact]
    public async Task A_denial_leaves_the_link_usable()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (callback, _) = await AuthorizeAsync(lab, "deny");

        var (status, text) = await GetAsync(lab, callback);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("You did not allow it");
        text.ShouldContain("Continue with Sandbox GitLab");
    }

    [Fact]
    public async Task A_refusal_of_the_application_is_not_put_on_the_customer()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (callback, _) = await AuthorizeAsync(lab, "deny");
        var parameters = HttpUtility.ParseQueryString(callback.Query);
        parameters["error"] = "invalid_scope";

        var (status, text) = await GetAsync(lab, new UriBuilder(callback) { Query = parameters.ToString() }.Uri);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldNotContain("You did not allow it");
        text.ShouldContain("(invalid_scope)");
    }

    [Fact]
    public async Task An_answer_is_used_once()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (callback, _) = await AuthorizeAsync(lab, "allow");

        (await GetAsync(lab, callback)).Status.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(lab, callback)).Text.ShouldContain("does not belong to this browser");
    }

    [Fact]
    public async Task An_answer_in_another_browser_links_nothing()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (callback, _) = await AuthorizeAsync(lab, "allow");
        using var other = new HttpClient();

        using var answer = await other.GetAsync(callback, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("does not belong to this browser");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_state_that_is_not_ours_links_nothing(string state)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (callback, _) = await AuthorizeAsync(lab, "allow");
        var parameters = HttpUtility.ParseQueryString(callback.Query);
        parameters["state"] = state;

        var (status, text) = await GetAsync(lab, new UriBuilder(callback) { Query = parameters.ToString() }.Uri);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("does not belong to this browser");
    }

    [Fact]
    public async Task A_code_that_was_issued_for_another_verifier_links_nothing()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (stolen, _) = await AuthorizeAsync(lab, "allow");
        var (own, _) = await AuthorizeAsync(lab, "allow");
        var parameters = HttpUtility.ParseQueryString(own.Query);
        parameters["code"] = HttpUtility.ParseQueryString(stolen.Query)["code"];

        var (status, text) = await GetAsync(lab, new UriBuilder(own) { Query = parameters.ToString() }.Uri);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("did not accept the authorization");
    }

    /// <summary>Goes to GitLab, decides as dana, and gives where GitLab sends the browser back to.</summary>
    internal static async Task<(Uri Callback, Uri Authorize)> AuthorizeAsync(
        LinkLab lab, string decision, string input = "instanceUrl: null")
    {
        var page = await lab.CreateLinkAsync(input, Cancellation);
        var authorize = await (await LinkForm.OpenAsync(lab, page)).BeginAsync();
        return (await DecideAsync(lab, HttpUtility.ParseQueryString(authorize.Query), decision), authorize);
    }

    /// <summary>Decides as dana what the sandbox is asked, and gives where it sends the browser back to.</summary>
    internal static async Task<Uri> DecideAsync(LinkLab lab, NameValueCollection asked, string decision)
    {
        var form = asked.AllKeys.ToDictionary(name => name!, name => asked[name]!);
        form["user"] = "dana";
        form["decision"] = decision;

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.PostAsync(
            $"{lab.GitLab.BaseUrl}/oauth/authorize", new FormUrlEncodedContent(form), Cancellation);
        return answer.Headers.Location.ShouldNotBeNull();
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(LinkLab lab, Uri url)
    {
        using var answer = await lab.Client.GetAsync(url, Cancellation);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)));
    }
}
