using System.Globalization;
using System.IO.Compression;
using GitLabGraph.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>Two hundred megabytes both ways through a server process, whose highest memory the kernel tells.</summary>
public sealed class MemoryTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";
    private const int Size = 200_000_000;

    // A side that was held in memory would take all of it; what is allowed is for the runtime's own growth.
    private const long MostGrowth = 80_000_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_and_a_download_of_any_size_take_little_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a process's highest memory in /proc.");
        await using var gitLab = await StartGitLabAsync();
        await using var server = await StartAsync(gitLab);
        await TransferAsync(server, 1_000_000);
        var before = HighestMemory(server.Id);

        await TransferAsync(server, Size);

        (HighestMemory(server.Id) - before).ShouldBeLessThan(MostGrowth);
    }

    /// <summary>Its links are looked for unpacked: two megabytes on the wire are two gigabytes then.</summary>
    [Fact]
    public async Task Nor_does_an_answer_that_is_packed_a_thousandfold()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a process's highest memory in /proc.");
        await using var gitLab = await StartGitLabAsync();
        await using var server = await StartAsync(gitLab);
        (await DownloadAsync(server, "size=1000000&packed")).ShouldBe(1_000_000);
        var before = HighestMemory(server.Id);

        (await DownloadAsync(server, "size=2000000000&packed")).ShouldBe(2_000_000_000);

        (HighestMemory(server.Id) - before).ShouldBeLessThan(MostGrowth);
    }

    private static async Task<ServerProcess> StartAsync(WebApplication gitLab)
    {
        var server = await ServerProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.Urls.First(),
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-of-the-account",
            },
            Cancellation);
        server.Client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", Key);
        return server;
    }

    private static async Task TransferAsync(ServerProcess server, int size)
    {
        using var upload = new StreamContent(new ZeroStream(size));
        using var uploaded = await server.Client.PutAsync("/proxy/acme/api/v4/x", upload, Cancellation);
        (await uploaded.Content.ReadAsStringAsync(Cancellation)).ShouldBe($"{size}");

        (await DownloadAsync(server, $"size={size}")).ShouldBe(size);
    }

    private static async Task<long> DownloadAsync(ServerProcess server, string query)
    {
        using var download = await server.Client.GetAsync(
            $"/proxy/acme/api/v4/x?{query}", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var body = await download.Content.ReadAsStreamAsync(Cancellation);
        return await CountAsync(body);
    }

    private static async Task<WebApplication> StartGitLabAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(static async context =>
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
            if (HttpMethods.IsPut(context.Request.Method))
            {
                await context.Response.WriteAsync($"{await CountAsync(context.Request.Body)}");
                return;
            }

            var size = int.Parse(context.Request.Query["size"].ToString(), CultureInfo.InvariantCulture);
            await using var body = context.Request.Query.ContainsKey("packed") ? Pack(context.Response) : context.Response.Body;
            await new ZeroStream(size).CopyToAsync(body, context.RequestAborted);
        });
        await application.StartAsync(Cancellation);
        return application;
    }

    private static GZipStream Pack(HttpResponse response)
    {
        response.ContentType = "application/json";
        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest);
    }

    private static async Task<long> CountAsync(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var count = 0L;
        while (await stream.ReadAsync(buffer, Cancellation) is > 0 and var read)
        {
            count += read;
        }

        return count;
    }

    private static long HighestMemory(int process) => 1024 * long.Parse(
        File.ReadLines($"/proc/{process}/status").First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
