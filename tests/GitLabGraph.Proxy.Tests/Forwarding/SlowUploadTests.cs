using System.Net.Sockets;
using GitLabGraph.GitLab.Connections;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>Callers who send a long body in no hurry: all of an account's other requests must not wait for them.</summary>
public sealed class SlowUploadTests
{
    private static readonly int Uploads = 3 * new GitLabClientOptions().ConcurrentRequests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Do_not_take_the_places_of_others()
    {
        using var begun = new SemaphoreSlim(0);
        await using var host = await ProxyHost.StartAsync(async context =>
        {
            if (HttpMethods.IsPut(context.Request.Method))
            {
                begun.Release();
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            }
        });
        var callers = new List<NetworkStream>();
        try
        {
            for (var number = 0; number < Uploads; number++)
            {
                var caller = await RawExchange.ConnectAsync(host.Url);
                callers.Add(caller);
                await caller.SendAsync(
                    $"PUT /proxy/acme/api/v4/x HTTP/1.1\r\nHost: x\r\nPRIVATE-TOKEN: {ProxyHost.Key}\r\n"
                    + "Content-Length: 1000000\r\n\r\n" + new string('x', 10_000));
            }

            for (var number = 0; number < Uploads; number++)
            {
                (await begun.WaitAsync(TimeSpan.FromSeconds(20), Cancellation)).ShouldBeTrue($"upload {number}");
            }

            using var answer = await host.Client.GetAsync("/proxy/acme/api/v4/y", Cancellation);
            answer.IsSuccessStatusCode.ShouldBeTrue();
        }
        finally
        {
            callers.ForEach(static caller => caller.Dispose());
        }
    }
}
