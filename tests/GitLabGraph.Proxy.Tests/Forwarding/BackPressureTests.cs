using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>A side that is slow slows the other, and one that leaves ends it; nothing piles up in between.</summary>
public sealed class BackPressureTests
{
    // What the sockets and servers on the way may hold; far less than what would be sent meanwhile if nothing stopped it.
    private const long Most = 32 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_endless_answer_waits_for_a_caller_that_does_not_read_and_ends_when_it_leaves()
    {
        var answer = new EndlessWriter();
        await using var host = await ProxyHost.StartAsync(
            context => answer.WriteAsync(context.Response.Body, context.RequestAborted));
        await using (var caller = await RawExchange.ConnectAsync(host.Url))
        {
            await caller.SendAsync(
                $"GET /proxy/acme/api/v4/x HTTP/1.1\r\nHost: x\r\nPRIVATE-TOKEN: {ProxyHost.Key}\r\n\r\n");

            (await answer.Stalled.WaitAsync(Patience, Cancellation)).ShouldBeLessThan(Most);
        }

        await answer.Ended.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task An_upload_waits_for_a_GitLab_that_does_not_read_and_runs_out_of_time()
    {
        // One that takes nothing of a connection does not learn either that it ended.
        var over = new TaskCompletionSource();
        await using var host = await ProxyHost.StartAsync(
            _ => over.Task, new ProxyHostSettings { Idle = TimeSpan.FromSeconds(4) });
        var upload = new EndlessWriter();
        await using var caller = await RawExchange.ConnectAsync(host.Url);
        await caller.SendAsync(Upload);

        var writing = upload.WriteAsync(caller, Cancellation);

        (await upload.Stalled.WaitAsync(Patience, Cancellation)).ShouldBeLessThan(Most);
        (await caller.ReceiveAsync("\r\n\r\n").WaitAsync(Patience, Cancellation)).ShouldContain("X-Proxy-Error: TimedOut");
        await caller.DisposeAsync();
        await writing.WaitAsync(Patience, Cancellation);
        over.SetResult();
    }

    [Fact]
    public async Task A_caller_that_leaves_in_the_middle_of_an_upload_ends_it_at_GitLab()
    {
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await ProxyHost.StartAsync(async context =>
        {
            var reading = UntilAbortedAsync(context, ended);
            await context.Request.Body.ReadExactlyAsync(new byte[100_000], Cancellation);
            begun.SetResult();
            await reading;
        });
        await using (var caller = await RawExchange.ConnectAsync(host.Url))
        {
            await caller.SendAsync(Upload);
            await caller.WriteAsync(new byte[100_000], Cancellation);
            await begun.Task.WaitAsync(Patience, Cancellation);
        }

        await ended.Task.WaitAsync(Patience, Cancellation);
    }

    private static string Upload =>
        $"PUT /proxy/acme/api/v4/x HTTP/1.1\r\nHost: x\r\nPRIVATE-TOKEN: {ProxyHost.Key}\r\n"
        + $"Content-Length: {long.MaxValue}\r\n\r\n";

    private static Task UntilAbortedAsync(HttpContext context, TaskCompletionSource ended)
    {
        context.RequestAborted.Register(() => ended.TrySetResult());
        return ended.Task;
    }
}
