using System.Net;
using System.Text;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Freshness;

public sealed class FreshReadsTests
{
    private static readonly GitLab.Freshness.Freshness Wanted = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

    private readonly FakeGitLab _gitLab = new();
    private readonly TestClock _clock = new();
    private int _answers;

    private static GitLabRequest Get => new(HttpMethod.Get, "api/v4/user");

    [Fact]
    public async Task Reads_are_live_unless_a_caller_allows_some_age()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        (await ReadAsync(connection, UpstreamCall.Start())).ShouldBe("2");
        (await ReadAsync(connection, Allowing())).ShouldBe("1");
    }

    [Fact]
    public async Task An_answer_is_given_again_up_to_its_age_and_its_age_is_told()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        _clock.Advance(TimeSpan.FromSeconds(30));
        var call = Allowing();

        (await ReadAsync(connection, call)).ShouldBe("1");
        (call.Trace.Fresh, call.Trace.Stale, call.Trace.Requests).ShouldBe((1, 0, 0));
        call.Trace.OldestAge.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_no_answer_younger()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());

        _clock.Set(TimeSpan.FromHours(-1));
        _clock.Advance(TimeSpan.FromSeconds(91));

        (await ReadAsync(connection, Allowing())).ShouldBe("2");
    }

    [Fact]
    public async Task A_stale_answer_is_given_once_more_while_one_new_one_is_fetched()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        _clock.Advance(TimeSpan.FromSeconds(31));
        using var over = new CancellationTokenSource();
        (await ReadAsync(connection, Allowing(), over.Token)).ShouldBe("1");
        await over.CancelAsync();

        while (await ReadAsync(connection, Allowing()) is "1")
        {
            await Task.Yield();
        }

        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Beyond_both_ages_the_caller_waits_for_a_new_answer()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        _clock.Advance(TimeSpan.FromSeconds(91));
        (await ReadAsync(connection, Allowing())).ShouldBe("2");
    }

    [Fact]
    public async Task A_write_through_the_account_makes_everything_void_also_what_is_being_read()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        var late = _gitLab.ThenWaits();
        var reading = ReadAsync(connection, Allowing(), path: "api/v4/other");
        using var written = await connection.SendAsync(
            new GitLabRequest(HttpMethod.Post, "api/v4/issues") { Body = "{}"u8.ToArray() },
            UpstreamCall.Start(),
            TestContext.Current.CancellationToken);
        late.SetResult("old");
        await reading;

        (await ReadAsync(connection, Allowing())).ShouldNotBe("1");
        (await ReadAsync(connection, Allowing(), path: "api/v4/other")).ShouldNotBe("old");
    }

    [Fact]
    public async Task Another_account_and_another_token_of_the_same_have_answers_of_their_own()
    {
        await ReadAsync(Connect(), Allowing());
        (await ReadAsync(Connect(), Allowing())).ShouldBe("2");

        var tokens = new RotatingCredentials("glpat-first", "glpat-second");
        var connection = _gitLab.Connect(credentials: tokens, time: _clock);
        (await ReadAsync(connection, Allowing())).ShouldBe("3");
        await tokens.ReplaceAsync(await Token(tokens), TestContext.Current.CancellationToken);
        (await ReadAsync(connection, Allowing())).ShouldBe("4");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"message":"404 Not Found"}""", GitLabError.NotFound)]
    [InlineData(HttpStatusCode.Forbidden, """{"message":"403 Forbidden"}""", GitLabError.Forbidden)]
    [InlineData(HttpStatusCode.Forbidden, """{"error":"insufficient_scope","scope":"api"}""", GitLabError.ScopeMissing)]
    public async Task A_failure_is_not_kept_and_what_may_no_longer_be_seen_is_dropped(
        HttpStatusCode status, string body, GitLabError error)
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        _clock.Advance(TimeSpan.FromSeconds(31));
        _gitLab.Then(status, body).Then(status, body);
        (await ReadAsync(connection, Allowing())).ShouldBe("1");
        var told = default(GitLabError?);

        while (told is null)
        {
            try
            {
                await ReadAsync(connection, Allowing());
                await Task.Yield();
            }
            catch (GitLabException failure)
            {
                told = failure.Error;
            }
        }

        told.ShouldBe(error);
        (await ReadAsync(connection, Allowing())).ShouldBe("2");
    }

    [Fact]
    public async Task A_token_that_is_refused_live_shows_nothing_from_memory_any_more()
    {
        var connection = Connect();
        await ReadAsync(connection, Allowing());
        _gitLab.Then(HttpStatusCode.Unauthorized, """{"error":"invalid_token"}""")
            .Then(HttpStatusCode.Unauthorized, """{"error":"invalid_token"}""");

        await RefusedAsync("api/v4/other");
        await RefusedAsync("");

        async Task RefusedAsync(string path) =>
            (await Should.ThrowAsync<GitLabException>(() => ReadAsync(connection, Allowing(), path: path)))
                .Error.ShouldBe(GitLabError.NeedsReauthorization);
    }

    [Fact]
    public async Task An_answer_that_became_too_large_to_keep_takes_the_old_one_with_it()
    {
        var large = new string('7', 2_000);
        _gitLab.Then("1").Then(large).Then(large);
        var connection = _gitLab.Connect(options: new GitLabClientOptions { FreshBytes = 8_000 }, time: _clock);
        await ReadAsync(connection, Allowing());
        _clock.Advance(TimeSpan.FromSeconds(31));

        (await ReadAsync(connection, Allowing())).ShouldBe("1");

        while (await ReadAsync(connection, Allowing()) is "1")
        {
            _gitLab.Seen.Count.ShouldBeLessThanOrEqualTo(2);
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Memory_is_bounded_and_the_longest_unused_goes_first()
    {
        var connection = _gitLab.Connect(options: new GitLabClientOptions { FreshBytes = 8_000 }, time: _clock);
        Answering();

        for (var index = 0; index < 100; index++)
        {
            await ReadAsync(connection, Allowing(), path: $"api/v4/users/{index}");
        }

        await ReadAsync(connection, Allowing(), path: "api/v4/users/99");
        _gitLab.Seen.Count.ShouldBe(100);
        await ReadAsync(connection, Allowing(), path: "api/v4/users/0");
        _gitLab.Seen.Count.ShouldBe(101);
    }

    private static UpstreamCall Allowing() => UpstreamCall.Start() with { Freshness = Wanted };

    private static async Task<AccessToken> Token(RotatingCredentials tokens) =>
        (await tokens.GetTokenAsync(TestContext.Current.CancellationToken))!;

    private static async Task<string> ReadAsync(
        GitLabConnection connection, UpstreamCall call, CancellationToken? cancellation = null, string path = "")
    {
        using var answer = await connection.SendAsync(
            path.Length == 0 ? Get : new GitLabRequest(HttpMethod.Get, path),
            call,
            cancellation ?? TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    private GitLabConnection Connect()
    {
        Answering();
        return _gitLab.Connect(time: _clock);
    }

    private void Answering() => _gitLab.Always(_ => FakeGitLab.Response(
        HttpStatusCode.OK, $"{Interlocked.Increment(ref _answers)}", "application/json"));
}
