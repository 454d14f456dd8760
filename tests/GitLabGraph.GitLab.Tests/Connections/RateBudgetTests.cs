using System.Net;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class RateBudgetTests
{
    private const string ApplicationLimit =
        """{"message":{"error":"This endpoint has been requested too many times. Try again later."}}""";

    private readonly FakeGitLab _gitLab = new();
    private readonly TestClock _clock = new();

    [Fact]
    public async Task Stops_before_GitLab_has_to_refuse()
    {
        _gitLab.Then("1", Limits(1)).Then("2", Limits(1));
        var connection = _gitLab.Connect(time: _clock);

        await SendAsync(connection);
        await SendAsync(connection);
        var exception = await FailAsync(connection, expectsRequests: 2, limits: Limits(0));

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        exception.NothingHappened.ShouldBeTrue();
    }

    [Fact]
    public async Task Tells_what_is_left()
    {
        _gitLab.Then("1", Limits(42));
        var connection = _gitLab.Connect(time: _clock);
        connection.RateLimit.ShouldBeNull();

        await SendAsync(connection);

        connection.RateLimit.ShouldBe(new RateLimit(100, 42, _clock.GetUtcNow().AddSeconds(30)));
    }

    [Fact]
    public async Task Asks_again_once_the_limit_is_full()
    {
        _gitLab.Then("1", Limits(0)).Then("2");
        var connection = _gitLab.Connect(time: _clock);
        await SendAsync(connection);

        _clock.Advance(TimeSpan.FromSeconds(31));
        await SendAsync(connection);

        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Leaves_forty_percent_of_the_limit_to_people()
    {
        _gitLab.Then("1", Limits(40)).Then("2", Limits(39));
        var connection = _gitLab.Connect(time: _clock);
        await SendAsync(connection);

        await Should.ThrowAsync<GitLabException>(() => SendAsync(connection, urgency: Urgency.Bulk));
        await SendAsync(connection);
    }

    [Fact]
    public async Task Reads_the_throttle_answer_in_plain_text()
    {
        _gitLab.Then(
            HttpStatusCode.TooManyRequests, "Retry later\n", "text/plain", [.. Limits(0), "Retry-After: 47"]);
        var connection = _gitLab.Connect(time: _clock);

        var exception = await Should.ThrowAsync<GitLabException>(() => SendAsync(connection));

        exception.Error.ShouldBe(GitLabError.RateLimited);
        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(47));
        await Should.ThrowAsync<GitLabException>(() => SendAsync(connection, "other"));
        _gitLab.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_limit_without_headers_for_its_family_only()
    {
        _gitLab.Then(HttpStatusCode.TooManyRequests, ApplicationLimit).Then("1");
        var connection = _gitLab.Connect(time: _clock);

        var exception = await Should.ThrowAsync<GitLabException>(() => SendAsync(connection, "search"));

        exception.RetryAfter.ShouldBe(TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<GitLabException>(() => SendAsync(connection, "search"));
        await SendAsync(connection, "notes");
        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task Reckons_a_reset_by_the_clock_that_wrote_it(int ahead)
    {
        var theirs = _clock.GetUtcNow().AddSeconds(ahead);
        _gitLab.Then("1", Limits(0, theirs));
        var connection = _gitLab.Connect(time: _clock);
        await SendAsync(connection);

        var exception = await Should.ThrowAsync<GitLabException>(() => SendAsync(connection));

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        connection.RateLimit!.ResetsAt.ShouldBe(_clock.GetUtcNow().AddSeconds(30));
    }

    [Fact]
    public async Task Reckons_a_date_to_retry_after_by_the_clock_that_wrote_it()
    {
        _gitLab.Then(
            HttpStatusCode.TooManyRequests,
            "Retry later\n",
            "text/plain",
            "Date: Thu, 15 Jan 2026 13:00:00 GMT",
            "Retry-After: Thu, 15 Jan 2026 13:00:40 GMT");

        var exception = await Should.ThrowAsync<GitLabException>(() => SendAsync(_gitLab.Connect(time: _clock)));

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nobody_wait_longer()
    {
        _gitLab.Then(HttpStatusCode.TooManyRequests, "Retry later\n", "text/plain", "Retry-After: 20")
            .Then("1", Limits(0)).Then("2");
        var connection = _gitLab.Connect(time: _clock);
        await Should.ThrowAsync<GitLabException>(() => SendAsync(connection));

        _clock.Set(TimeSpan.FromHours(-1));
        _clock.Advance(TimeSpan.FromSeconds(21));
        await SendAsync(connection);
        _clock.Set(TimeSpan.FromHours(-1));
        _clock.Advance(TimeSpan.FromSeconds(3700));
        await SendAsync(connection);

        _gitLab.Seen.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Retry-After: 2147483647")]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("RateLimit-Reset: 99999999999999")]
    public async Task No_answer_stops_an_account_for_longer_than_GitLabs_throttles_last(string header)
    {
        _gitLab.Then(HttpStatusCode.TooManyRequests, "Retry later\n", "text/plain", header).Then("1");
        var connection = _gitLab.Connect(time: _clock);
        var exception = await Should.ThrowAsync<GitLabException>(() => SendAsync(connection));
        exception.RetryAfter.ShouldBe(TimeSpan.FromDays(1));

        _clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(connection);
    }

    [Fact]
    public async Task A_limit_that_is_as_good_as_none_stops_nobody()
    {
        string[] limits =
        [
            "RateLimit-Limit: 4294967296",
            "RateLimit-Remaining: 4294967296",
            $"RateLimit-Reset: {_clock.GetUtcNow().AddSeconds(30).ToUnixTimeSeconds()}",
        ];
        _gitLab.Then("1", limits).Then("2");
        var connection = _gitLab.Connect(time: _clock);

        await SendAsync(connection);
        await SendAsync(connection);

        _gitLab.Seen.Count.ShouldBe(2);
    }

    // Gitlab::RackAttack::RequestThrottleData: RateLimit-Limit is "normalized to a 60-second window", the others count in
    // the throttle's own period: 100 in ten seconds are told as 600.
    [Fact]
    public async Task The_part_for_people_is_one_of_the_whole_period_and_not_of_a_minute()
    {
        string[] limits =
        [
            "RateLimit-Limit: 600",
            "RateLimit-Observed: 10",
            "RateLimit-Remaining: 90",
            $"RateLimit-Reset: {_clock.GetUtcNow().AddSeconds(10).ToUnixTimeSeconds()}",
        ];
        _gitLab.Then("1", limits).Then("2");
        var connection = _gitLab.Connect(time: _clock);

        await SendAsync(connection, urgency: Urgency.Bulk);
        await SendAsync(connection, urgency: Urgency.Bulk);

        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_503_that_says_when_to_come_again_is_told()
    {
        _gitLab.Then(HttpStatusCode.ServiceUnavailable, "{}", "application/json", "Retry-After: 300");

        (await Should.ThrowAsync<GitLabException>(() => SendAsync(_gitLab.Connect(time: _clock))))
            .RetryAfter.ShouldBe(TimeSpan.FromMinutes(5));
    }

    // GitLab's application limits: users_get_by_id is 300 in ten minutes, group_api 400 a minute, and so on.
    [Theory]
    [InlineData("api/v4/users/7", "api/v4/users/8", false)]
    [InlineData("api/v4/users/7", "api/v4/users/7/memberships", true)]
    [InlineData("api/v4/users/7", "api/v4/projects/7/environments?per_page=100", true)]
    [InlineData("api/v4/projects/7", "api/v4/projects/7/repository/branches/main", true)]
    [InlineData("api/v4/projects/7/issues?page=1", "api/v4/projects/8/issues?page=2", false)]
    public async Task A_limit_of_one_kind_of_request_stops_its_kind(string refused, string asked, bool isAnswered)
    {
        _gitLab.Then(HttpStatusCode.TooManyRequests, ApplicationLimit).Then("1");
        var connection = _gitLab.Connect(time: _clock);
        await Should.ThrowAsync<GitLabException>(() => ReadAsync(connection, refused));

        var answer = ReadAsync(connection, asked);

        (isAnswered ? await Record.ExceptionAsync(() => answer) is null : await Record.ExceptionAsync(() => answer) is GitLabException)
            .ShouldBeTrue();
        _gitLab.Seen.Count.ShouldBe(isAnswered ? 2 : 1);
    }

    private static string[] Limits(int remaining, DateTimeOffset theirs) =>
    [
        $"Date: {theirs:R}",
        "RateLimit-Limit: 100",
        $"RateLimit-Remaining: {remaining}",
        $"RateLimit-Reset: {theirs.AddSeconds(30).ToUnixTimeSeconds()}",
    ];

    private string[] Limits(int remaining) =>
    [
        "RateLimit-Limit: 100",
        $"RateLimit-Remaining: {remaining}",
        $"RateLimit-Reset: {_clock.GetUtcNow().AddSeconds(30).ToUnixTimeSeconds()}",
    ];

    private async Task<GitLabException> FailAsync(GitLabConnection connection, int expectsRequests, string[] limits)
    {
        _gitLab.Then("spent", limits);
        await SendAsync(connection);
        var exception = await Should.ThrowAsync<GitLabException>(() => SendAsync(connection));
        _gitLab.Seen.Count.ShouldBe(expectsRequests + 1);
        return exception;
    }

    private static async Task SendAsync(
        GitLabConnection connection, string family = "api", Urgency urgency = Urgency.Interactive)
    {
        var request = new GitLabRequest(HttpMethod.Get, "api/v4/user") { Family = family };
        var call = UpstreamCall.Start() with { Urgency = urgency };
        (await connection.SendAsync(request, call, TestContext.Current.CancellationToken)).Dispose();
    }

    private static async Task ReadAsync(GitLabConnection connection, string path) => (await connection.SendAsync(
        new GitLabRequest(HttpMethod.Get, path), UpstreamCall.Start(), TestContext.Current.CancellationToken)).Dispose();
}
