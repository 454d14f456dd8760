using System.Net;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class AuthorizationTests
{
    private const string Expired =
        """
        {"error":"invalid_token",
         "error_description":"Token is expired. You can either do re-authorization or token refresh."}
        """;

    private readonly FakeGitLab _gitLab = new();

    [Fact]
    public async Task Sends_once_more_with_the_token_that_replaces_a_refused_one()
    {
        _gitLab.Then(HttpStatusCode.Unauthorized, Expired).Then("{}");
        var credentials = new RotatingCredentials("old-token", "new-token");

        await SendAsync(_gitLab.Connect(credentials), HttpMethod.Post);

        _gitLab.Seen.Select(seen => seen.Authorization).ShouldBe(["Bearer old-token", "Bearer new-token"]);
        credentials.Replacements.ShouldBe(1);
    }

    [Fact]
    public async Task Asks_for_new_authorisation_when_no_other_token_is_to_be_had()
    {
        _gitLab.Then(HttpStatusCode.Unauthorized, """{"message":"401 Unauthorized"}""");

        var exception = await FailAsync(_gitLab.Connect(new RotatingCredentials("only-token")));

        exception.Error.ShouldBe(GitLabError.NeedsReauthorization);
        exception.ToString().ShouldNotContain("only-token");
    }

    [Fact]
    public async Task Does_not_keep_sending_a_dead_token()
    {
        var clock = new TestClock();
        _gitLab.Always(_ => FakeGitLab.Response(HttpStatusCode.Unauthorized, Expired, "application/json"));
        var connection = _gitLab.Connect(time: clock);

        await FailAsync(connection);
        (await FailAsync(connection)).Error.ShouldBe(GitLabError.NeedsReauthorization);
        _gitLab.Seen.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromMinutes(2));
        await FailAsync(connection);
        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Tells_once_that_a_token_is_taken_and_again_after_a_refusal()
    {
        var clock = new TestClock();
        _gitLab.Then("{}").Then("{}").Then(HttpStatusCode.Unauthorized, Expired).Then("{}").Then("{}");
        var credentials = new RotatingCredentials("only-token");
        var connection = _gitLab.Connect(credentials, time: clock);

        await SendAsync(connection, HttpMethod.Get);
        await SendAsync(connection, HttpMethod.Get);
        credentials.Accepted.ShouldBe(1);

        await FailAsync(connection);
        clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(connection, HttpMethod.Get);
        await SendAsync(connection, HttpMethod.Get);
        credentials.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task Takes_a_401_that_means_forbidden_for_what_it_is()
    {
        _gitLab.Then(HttpStatusCode.Unauthorized, """{"message":"401 Unauthorized"}""").Then("{}");
        var credentials = new RotatingCredentials("one-token", "two-token");
        var request = new GitLabRequest(HttpMethod.Post, "api/v4/projects/1/merge_requests/2/approve")
        {
            UnauthorizedMeansForbidden = true,
        };

        var exception = await Should.ThrowAsync<GitLabException>(
            () => _gitLab.Connect(credentials)
                .SendAsync(request, UpstreamCall.Start(), TestContext.Current.CancellationToken));

        exception.Error.ShouldBe(GitLabError.Forbidden);
        credentials.Replacements.ShouldBe(0);
    }

    [Theory]
    [InlineData("Your password expired. Please access GitLab from a web browser to update your password.")]
    [InlineData("You (@her) must accept the Terms of Service in order to perform this action.")]
    public async Task Does_not_replace_a_good_token_that_is_called_invalid(string reason)
    {
        _gitLab.Then(HttpStatusCode.Unauthorized, """{"errors":[{"message":"Invalid token"}]}""")
            .Then(HttpStatusCode.Forbidden, $$"""{"message":"403 Forbidden - {{reason}}"}""");
        var credentials = new RotatingCredentials("one-token", "two-token");

        var exception = await Should.ThrowAsync<GitLabException>(
            () => SendAsync(_gitLab.Connect(credentials), HttpMethod.Post));

        exception.Error.ShouldBe(GitLabError.Forbidden);
        exception.Message.ShouldContain(reason);
        credentials.Replacements.ShouldBe(0);
    }

    private static async Task SendAsync(GitLabConnection connection, HttpMethod method) =>
        (await connection.SendAsync(
            new GitLabRequest(method, "api/v4/user"), UpstreamCall.Start(), TestContext.Current.CancellationToken)).Dispose();

    private static Task<GitLabException> FailAsync(GitLabConnection connection) =>
        Should.ThrowAsync<GitLabException>(() => SendAsync(connection, HttpMethod.Get));
}
