using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary><c>Expect: 100-continue</c> (RFC 9110, 10.1.1): a large body is sent only when GitLab will have it.</summary>
public sealed class ContinueTests
{
    private const int Size = 200_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_GitLab_refuses_is_not_asked_for()
    {
        await using var host = await ProxyHost.StartAsync(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
        await using var caller = await RawExchange.ConnectAsync(host.Url);

        await caller.SendAsync(Head);

        (await caller.ReceiveAsync("\r\n\r\n")).ShouldStartWith("HTTP/1.1 413 ");
    }

    [Fact]
    public async Task A_body_that_GitLab_takes_is_asked_for_and_arrives()
    {
        await using var host = await ProxyHost.StartAsync(static async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await context.Response.WriteAsync($"{body.Length} bytes");
        });
        await using var caller = await RawExchange.ConnectAsync(host.Url);

        await caller.SendAsync(Head);
        (await caller.ReceiveAsync("\r\n\r\n")).ShouldBe("HTTP/1.1 100 Continue\r\n\r\n");
        await caller.WriteAsync(new byte[Size], Cancellation);

        (await caller.ReceiveAsync(" bytes")).ShouldContain($"{Size} bytes");
    }

    private static string Head =>
        $"PUT /proxy/acme/api/v4/x HTTP/1.1\r\nHost: x\r\nPRIVATE-TOKEN: {ProxyHost.Key}\r\nContent-Length: {Size}\r\n"
        + "Expect: 100-continue\r\n\r\n";
}
