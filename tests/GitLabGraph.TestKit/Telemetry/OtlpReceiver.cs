using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.TestKit.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps it as it came.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = [];
    private readonly Arrivals _arrivals = new();

    private OtlpReceiver(WebApplication application) => _application = application;

    public string Url => _application.Urls.First();

    /// <summary>Everything that came, of whatever kind.</summary>
    public IReadOnlyList<byte[]> All => [.. _received.Select(static item => item.Body)];

    public IReadOnlyList<OtlpSpan> Spans =>
        [.. Received("/v1/traces").SelectMany(static body => OtlpSpan.ReadAll(body))];

    /// <summary>Whether a metric of this name came.</summary>
    public bool HasMetric(string name) =>
        Received("/v1/metrics").Any(body => body.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0);

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._application.Run(receiver.TakeAsync);
        await receiver._application.StartAsync();
        return receiver;
    }

    /// <summary>The settings of a server that sends everything here, and soon.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["GitLabGraph:OtlpEndpoint"] = Url,
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
    };

    /// <summary>Waits until what came is enough.</summary>
    public Task UntilAsync(Func<bool> isEnough, CancellationToken cancellationToken) =>
        _arrivals.UntilAsync(isEnough, cancellationToken);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private IEnumerable<byte[]> Received(string path) =>
        _received.Where(item => item.Path == path).Select(static item => item.Body);

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _received.Enqueue((context.Request.Path, body.ToArray()));
        _arrivals.Tell();
        context.Response.ContentType = new MediaTypeHeaderValue("application/x-protobuf").MediaType!;
    }
}
