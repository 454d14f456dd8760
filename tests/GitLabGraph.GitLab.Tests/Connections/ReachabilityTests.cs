using System.Net;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class ReachabilityTests
{
    private static readonly GitLabClientOptions Once = new() { Retries = 0 };
    private readonly FakeGitLab _gitLab = new();

    public static TheoryData<Exception> Silences { get; } =
    [
        new HttpRequestException(HttpRequestError.ConnectionError),
        new HttpRequestException(HttpRequestError.NameResolutionError),
        new HttpRequestException(HttpRequestError.ResponseEnded),
        new HttpRequestException("", new AddressRefusedException("metadata.example")),
    ];

    [Theory]
    [MemberData(nameof(Silences), DisableDiscoveryEnumeration = true)]
    public async Task An_instance_that_does_not_answer_is_told_until_it_does(Exception silence)
    {
        _gitLab.ThenFails(silence).Then("1");
        var connection = _gitLab.Connect(options: Once);
        connection.Outage.ShouldBeNull("nobody asked yet");

        var failure = await FailAsync(connection);
        connection.Outage!.Reason.ShouldBe(failure.Message);

        await SendAsync(connection);
        connection.Outage.ShouldBeNull();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "text/html", true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "text/plain", true)]
    [InlineData(HttpStatusCode.GatewayTimeout, "text/html", true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "application/json", false)]
    [InlineData(HttpStatusCode.InternalServerError, "text/html", false)]
    [InlineData(HttpStatusCode.Unauthorized, "application/json", false)]
    public async Task What_a_gateway_says_is_no_answer_of_GitLabs(HttpStatusCode status, string mediaType, bool isDown)
    {
        _gitLab.Always(_ => FakeGitLab.Response(status, "{}", mediaType));
        var connection = _gitLab.Connect(options: Once);

        await FailAsync(connection);

        (connection.Outage is not null).ShouldBe(isDown);
    }

    [Fact]
    public async Task A_request_without_an_answer_in_time_is_an_outage()
    {
        var clock = new TestClock();
        _gitLab.ThenWaits();
        var connection = _gitLab.Connect(options: Once, time: clock);

        var request = FailAsync(connection);
        clock.Advance(Once.AttemptTimeout);
        await request;

        connection.Outage!.At.ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task A_token_that_cannot_be_refreshed_as_the_instance_is_away_tells_it()
    {
        var connection = _gitLab.Connect(new AwayCredentials(), Once);

        (await FailAsync(connection)).Message.ShouldBe(connection.Outage?.Reason);
        _gitLab.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_slow_request_is_none_while_others_are_answered()
    {
        var clock = new TestClock();
        _gitLab.ThenWaits();
        _gitLab.Then("1");
        var connection = _gitLab.Connect(options: Once, time: clock);

        var slow = FailAsync(connection, "api/v4/slow");
        await SendAsync(connection);
        clock.Advance(Once.AttemptTimeout);
        await slow;

        connection.Outage.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_gives_up_says_nothing()
    {
        using var caller = new CancellationTokenSource();
        _gitLab.ThenWaits();
        var connection = _gitLab.Connect(options: Once);

        var request = connection.SendAsync(new(HttpMethod.Get, "api/v4/user"), UpstreamCall.Start(), caller.Token);
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => request);

        connection.Outage.ShouldBeNull();
    }

    [Fact]
    public async Task Streamed_requests_tell_it_too()
    {
        _gitLab.ThenFails(new HttpRequestException(HttpRequestError.ConnectionError)).Then(HttpStatusCode.BadGateway, "", "text/html");
        var connection = _gitLab.Connect(options: Once);

        await Should.ThrowAsync<GitLabException>(() => OpenAsync(connection));
        connection.Outage!.Reason.ShouldContain("refused");

        await OpenAsync(connection);
        connection.Outage.Reason.ShouldContain("502");

        _gitLab.Then("1");
        await OpenAsync(connection);
        connection.Outage.ShouldBeNull();
    }

    private static async Task OpenAsync(GitLabConnection connection)
    {
        var request = new StreamedRequest("/sub/api/v4/user", () => new HttpRequestMessage(), () => true);
        using var response = await connection.OpenAsync(request, UpstreamCall.Start(), TestContext.Current.CancellationToken);
    }

    private static async Task SendAsync(GitLabConnection connection, string path = "api/v4/user")
    {
        var request = new GitLabRequest(HttpMethod.Get, path);
        using var answer = await connection.SendAsync(request, UpstreamCall.Start(), TestContext.Current.CancellationToken);
    }

    private static Task<GitLabException> FailAsync(GitLabConnection connection, string path = "api/v4/user") =>
        Should.ThrowAsync<GitLabException>(() => SendAsync(connection, path));

    private sealed class AwayCredentials : IGitLabCredentials
    {
        public ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) =>
            throw new GitLabException(GitLabError.Unreachable, "The token could not be refreshed.");

        public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken) => default;
    }
}
