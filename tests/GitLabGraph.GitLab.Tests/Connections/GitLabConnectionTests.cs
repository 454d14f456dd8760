using System.Net;
using System.Text;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class GitLabConnectionTests
{
    private readonly FakeGitLab _gitLab = new();
    private readonly UpstreamCall _call = UpstreamCall.Start();

    private static GitLabRequest Get => new(HttpMethod.Get, "api/v4/user");

    private static GitLabRequest Post => new(HttpMethod.Post, "api/v4/issues") { Body = "{}"u8.ToArray() };

    [Fact]
    public async Task Asks_below_the_address_with_the_token()
    {
        _gitLab.Then("""{"id":1}""");

        (await SendAsync(_gitLab.Connect(), Get)).ShouldBe("""{"id":1}""");

        var seen = _gitLab.Seen.ShouldHaveSingleItem();
        seen.Url.ShouldBe("https://gitlab.test/sub/api/v4/user");
        seen.Authorization.ShouldBe("Bearer " + FakeGitLab.Token);
    }

    [Fact]
    public async Task Counts_requests_retries_and_bytes()
    {
        _gitLab.Then(HttpStatusCode.BadGateway, "<html>").Then("""{"id":1}""");

        await SendAsync(_gitLab.Connect(), Get);

        _call.Trace.Requests.ShouldBe(2);
        _call.Trace.Retries.ShouldBe(1);
        _call.Trace.Bytes.ShouldBe(6 + 8);
        _call.Trace.Milliseconds.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Follows_no_redirect(int status)
    {
        _gitLab.Then((HttpStatusCode)status, "", "text/html", "Location: https://evil.test/");

        (await FailAsync(_gitLab.Connect(), Get)).Error.ShouldBe(GitLabError.Moved);
        _gitLab.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Repeats_a_read_until_GitLab_recovers()
    {
        _gitLab.ThenFails(new HttpRequestException(HttpRequestError.ConnectionError))
            .Then(HttpStatusCode.ServiceUnavailable, "<html>", "text/html")
            .ThenFails(new HttpIOException(HttpRequestError.ResponseEnded))
            .Then("1");

        (await SendAsync(_gitLab.Connect(), Get)).ShouldBe("1");
    }

    [Fact]
    public async Task Gives_up_after_the_last_retry_with_the_last_cause()
    {
        _gitLab.Always(_ => FakeGitLab.Response(HttpStatusCode.BadGateway, "<html>", "text/html"));

        var exception = await FailAsync(_gitLab.Connect(), Get);

        exception.Error.ShouldBe(GitLabError.Failed);
        exception.Status.ShouldBe(502);
        _gitLab.Seen.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Never_repeats_a_write_that_GitLab_may_have_done(int status)
    {
        _gitLab.Then((HttpStatusCode)status, "{}");

        await FailAsync(_gitLab.Connect(), Post);

        _gitLab.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Never_repeats_a_write_whose_answer_broke_off()
    {
        _gitLab.ThenFails(new HttpIOException(HttpRequestError.ResponseEnded));

        (await FailAsync(_gitLab.Connect(), Post)).Error.ShouldBe(GitLabError.NotUnderstood);
        _gitLab.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Repeats_a_write_that_never_reached_GitLab()
    {
        _gitLab.ThenFails(new HttpRequestException(HttpRequestError.ConnectionError))
            .Then(HttpStatusCode.TooManyRequests, "Retry later\n", "text/plain", "Retry-After: 0")
            .Then("1");

        var options = new GitLabClientOptions { RetryDelay = TimeSpan.Zero, LongestRateWait = TimeSpan.FromSeconds(3) };
        (await SendAsync(_gitLab.Connect(options: options), Post)).ShouldBe("1");
    }

    [Fact]
    public async Task Stops_a_request_that_takes_too_long()
    {
        var clock = new TestClock();
        _gitLab.ThenWaits();
        var options = new GitLabClientOptions { Retries = 0 };

        var request = FailAsync(_gitLab.Connect(options: options, time: clock), Get);
        clock.Advance(options.AttemptTimeout);

        (await request).Error.ShouldBe(GitLabError.TimedOut);
    }

    [Theory]
    [InlineData(90, 2)]
    [InlineData(38, 1)]
    public async Task Asks_a_GitLab_that_hangs_once_more_if_there_is_time_for_an_answer(int seconds, int attempts)
    {
        var clock = new TestClock();
        _gitLab.ThenWaits();
        _gitLab.Then("1");
        var options = new GitLabClientOptions { TotalTimeout = TimeSpan.FromSeconds(seconds), RetryDelay = TimeSpan.Zero };

        var request = Record.ExceptionAsync(() => SendAsync(_gitLab.Connect(options: options, time: clock), Get));
        clock.Advance(options.AttemptTimeout);

        (await request is GitLabException { Error: GitLabError.TimedOut }).ShouldBe(attempts == 1);
        _gitLab.Seen.Count.ShouldBe(attempts);
    }

    [Fact]
    public async Task Refuses_an_answer_that_is_too_large()
    {
        _gitLab.Then(new string('1', 1001));

        var exception = await FailAsync(_gitLab.Connect(options: new GitLabClientOptions { LargestAnswerBytes = 1000 }), Get);

        exception.Error.ShouldBe(GitLabError.TooLarge);
    }

    [Fact]
    public async Task Leaves_an_instance_alone_that_keeps_failing()
    {
        _gitLab.Always(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var connection = _gitLab.Connect(options: new GitLabClientOptions { Retries = 0, CircuitMinimumRequests = 5 });

        for (var i = 0; i < 20; i++)
        {
            (await FailAsync(connection, Get)).Error.ShouldBe(GitLabError.Unreachable);
        }

        _gitLab.Seen.Count.ShouldBe(5);
        (await FailAsync(connection, Get)).RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task Leaves_an_instance_alone_that_keeps_breaking_connections(HttpRequestError error)
    {
        _gitLab.Always(_ => throw new HttpRequestException(error, inner: new IOException("Connection reset by peer")));
        var connection = _gitLab.Connect(options: new GitLabClientOptions { Retries = 0, CircuitMinimumRequests = 5 });

        for (var i = 0; i < 20; i++)
        {
            await FailAsync(connection, Get);
        }

        _gitLab.Seen.Count.ShouldBe(5);
        (await FailAsync(connection, Get)).Error.ShouldBe(GitLabError.Unreachable);
    }

    [Fact]
    public async Task Leaves_an_instance_alone_whose_gateway_waits_in_vain()
    {
        _gitLab.Always(_ => FakeGitLab.Response(HttpStatusCode.GatewayTimeout, "<html>", "text/html"));
        var connection = _gitLab.Connect(options: new GitLabClientOptions { Retries = 0, CircuitMinimumRequests = 5 });

        for (var i = 0; i < 20; i++)
        {
            await FailAsync(connection, Get);
        }

        _gitLab.Seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_prove_that_the_instance_is_well()
    {
        var clock = new TestClock();
        _gitLab.Always(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var options = new GitLabClientOptions { Retries = 0, CircuitMinimumRequests = 5, CircuitPause = TimeSpan.FromSeconds(10) };
        var connection = _gitLab.Connect(options: options, time: clock);

        for (var i = 0; i < 5; i++)
        {
            await FailAsync(connection, Get);
        }

        clock.Advance(TimeSpan.FromSeconds(11));
        _gitLab.ThenWaits();
        using var impatient = new CancellationTokenSource();
        var attempt = connection.SendAsync(Post, _call, impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => attempt);

        for (var i = 0; i < 5; i++)
        {
            await FailAsync(connection, Get);
        }

        _gitLab.Seen.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Says_of_an_address_that_may_not_be_reached_why_however_often_it_is_asked()
    {
        _gitLab.Always(_ => throw new HttpRequestException("", new AddressRefusedException("metadata.example")));
        var connection = _gitLab.Connect(options: new GitLabClientOptions { Retries = 0, CircuitMinimumRequests = 5 });

        for (var i = 0; i < 20; i++)
        {
            (await FailAsync(connection, Get)).Error.ShouldBe(GitLabError.AddressRefused);
        }
    }

    [Fact]
    public async Task Asks_whether_a_remembered_answer_has_changed()
    {
        _gitLab.Then("[1]", "ETag: W/\"a\"").Then(HttpStatusCode.NotModified, "").Then("[2]", "ETag: W/\"b\"");
        var connection = _gitLab.Connect();

        (await SendAsync(connection, Get)).ShouldBe("[1]");
        (await SendAsync(connection, Get)).ShouldBe("[1]");
        (await SendAsync(connection, Get)).ShouldBe("[2]");

        _gitLab.Seen.Select(seen => seen.IfNoneMatch).ShouldBe([null, "W/\"a\"", "W/\"a\""]);
    }

    private async Task<string> SendAsync(GitLabConnection connection, GitLabRequest request)
    {
        using var answer = await connection.SendAsync(request, _call, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    private Task<GitLabException> FailAsync(GitLabConnection connection, GitLabRequest request) =>
        Should.ThrowAsync<GitLabException>(() => SendAsync(connection, request));
}
