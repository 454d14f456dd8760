using System.Text;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class ReadsInFlightTests
{
    private readonly FakeGitLab _gitLab = new();
    private readonly UpstreamCall _call = UpstreamCall.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Identical_reads_at_the_same_time_are_one_request()
    {
        var answer = _gitLab.ThenWaits();
        var connection = _gitLab.Connect();
        var reads = Enumerable.Range(0, 10).Select(_ => ReadAsync(connection, "a", Cancellation)).ToArray();

        answer.SetResult("[1]");

        (await Task.WhenAll(reads)).ShouldAllBe(text => text == "[1]");
        _call.Trace.Requests.ShouldBe(1);
        _call.Trace.Shared.ShouldBe(9);
    }

    [Fact]
    public async Task Different_reads_are_different_requests()
    {
        _gitLab.Then("1").Then("2");
        var connection = _gitLab.Connect();

        await Task.WhenAll(ReadAsync(connection, "a", Cancellation), ReadAsync(connection, "b", Cancellation));

        _call.Trace.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task A_later_read_asks_anew()
    {
        _gitLab.Then("1").Then("2");
        var connection = _gitLab.Connect();

        (await ReadAsync(connection, "a", Cancellation)).ShouldBe("1");
        (await ReadAsync(connection, "a", Cancellation)).ShouldBe("2");
    }

    [Fact]
    public async Task A_read_behind_a_write_does_not_join_one_that_began_before_it()
    {
        var early = _gitLab.ThenWaits();
        var connection = _gitLab.Connect();
        var before = ReadAsync(connection, "a", Cancellation);
        await Until(() => _gitLab.Seen.Count == 1);
        _gitLab.Then("\"written\"");
        using var written = await connection.SendAsync(
            new GitLabRequest(HttpMethod.Put, "a") { Body = "{}"u8.ToArray() },
            UpstreamCall.Start(),
            TestContext.Current.CancellationToken);
        _gitLab.Then("\"new\"");

        (await ReadAsync(connection, "a", Cancellation)).ShouldBe("\"new\"");
        early.SetResult("\"old\"");
        (await before).ShouldBe("\"old\"");
    }

    [Fact]
    public async Task Whoever_comes_after_the_account_was_linked_again_does_not_join_a_read_of_before()
    {
        var early = _gitLab.ThenWaits();
        var connection = _gitLab.Connect();
        var before = ReadAsync(connection, "a", Cancellation);
        await Until(() => _gitLab.Seen.Count == 1);
        _gitLab.Then("\"hers\"");
        connection.BeginAnew();

        (await ReadAsync(connection, "a", Cancellation)).ShouldBe("\"hers\"");
        early.SetResult("\"his\"");
        (await before).ShouldBe("\"his\"");
    }

    [Fact]
    public async Task The_first_caller_may_give_up_without_taking_the_answer_from_the_others()
    {
        var answer = _gitLab.ThenWaits();
        var connection = _gitLab.Connect();
        using var impatient = new CancellationTokenSource();
        var first = ReadAsync(connection, "a", impatient.Token);
        var second = ReadAsync(connection, "a", Cancellation);

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        answer.SetResult("[1]");

        (await second).ShouldBe("[1]");
    }

    [Fact]
    public async Task A_request_that_nobody_waits_for_is_stopped()
    {
        var answer = _gitLab.ThenWaits();
        _gitLab.Then("2");
        var connection = _gitLab.Connect();
        using var impatient = new CancellationTokenSource();
        var first = ReadAsync(connection, "a", impatient.Token);

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);

        (await ReadAsync(connection, "a", Cancellation)).ShouldBe("2");
        answer.Task.IsCompleted.ShouldBeFalse();
    }

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<string> ReadAsync(GitLabConnection connection, string path, CancellationToken cancellationToken)
    {
        using var answer = await connection.SendAsync(new GitLabRequest(HttpMethod.Get, path), _call, cancellationToken);
        return Encoding.UTF8.GetString(answer.Body.Span);
    }
}
