using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>Bodies that are larger than anything we would hold, and sides that leave in the middle.</summary>
public sealed class StreamingTests
{
    private const int Size = 24 * 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_upload_arrives_whole(bool lengthIsKnown)
    {
        await using var host = await ProxyHost.StartAsync(async context =>
            await context.Response.WriteAsync(
                $"{context.Request.ContentLength} {Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body))}"));
        var bytes = RandomNumberGenerator.GetBytes(Size);
        using var content = new StreamContent(new MemoryStream(bytes));
        using var request = new HttpRequestMessage(HttpMethod.Put, "/proxy/acme/api/v4/x") { Content = content };
        request.Headers.TransferEncodingChunked = !lengthIsKnown;

        using var response = await host.Client.SendAsync(request, Cancellation);

        (await response.Content.ReadAsStringAsync(Cancellation))
            .ShouldBe($"{(lengthIsKnown ? Size : "")} {Convert.ToHexString(SHA256.HashData(bytes))}");
    }

    [Fact]
    public async Task A_large_download_arrives_whole()
    {
        var bytes = RandomNumberGenerator.GetBytes(Size);
        await using var host = await ProxyHost.StartAsync(
            async context => await context.Response.Body.WriteAsync(bytes));

        var received = await host.Client.GetByteArrayAsync("/proxy/acme/api/v4/x", Cancellation);

        SHA256.HashData(received).ShouldBe(SHA256.HashData(bytes));
    }

    [Fact]
    public async Task Bytes_pass_before_the_answer_is_complete()
    {
        var goOn = new TaskCompletionSource();
        await using var host = await ProxyHost.StartAsync(async context =>
        {
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.WriteAsync("last");
        });

        using var response = await host.Client.GetAsync(
            "/proxy/acme/api/v4/x", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        var first = new byte[5];
        await stream.ReadExactlyAsync(first, Cancellation);
        goOn.SetResult();

        (await new StreamReader(stream).ReadToEndAsync(Cancellation)).ShouldBe("last");
    }

    [Fact]
    public async Task A_caller_that_leaves_ends_GitLabs_request_too()
    {
        var ended = new TaskCompletionSource();
        await using var host = await ProxyHost.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => ended.TrySetResult());
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await ended.Task;
        });

        var response = await host.Client.GetAsync(
            "/proxy/acme/api/v4/x", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        response.Dispose();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_seen_to_be_incomplete()
    {
        await using var host = await ProxyHost.StartAsync(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        await Should.ThrowAsync<HttpRequestException>(() => host.Client.GetStringAsync("/proxy/acme/api/v4/x", Cancellation));
    }

    [Fact]
    public async Task A_GitLab_that_hangs_is_a_timeout()
    {
        await using var host = await ProxyHost.StartAsync(
            static context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted),
            new ProxyHostSettings { Idle = TimeSpan.FromMilliseconds(300) });

        using var response = await host.Client.GetAsync("/proxy/acme/api/v4/x", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        response.Headers.GetValues("X-Proxy-Error").ShouldBe(["TimedOut"]);
    }
}
