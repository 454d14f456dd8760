using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GitLabGraph.Benchmarks.Proxy;

/// <summary>
/// What stands behind the proxies: fixed answers as a GitLab writes them, and bodies of any size that nobody holds.
/// </summary>
internal static class ProxiedUpstream
{
    private const int PieceSize = 64 * 1024;
    private static readonly string[] Labels = ["bug", "priority::high", "workflow::doing"];

    public static WebApplication Build(WebApplicationBuilder builder, int port)
    {
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var small = Issues(port, 1);
        var page = Issues(port, 50);
        var application = builder.Build();
        application.MapGet("/api/v4/projects/7/issues/1", context => AnswerAsync(context, small));
        application.MapGet("/api/v4/projects/7/issues", context => AnswerAsync(context, page));
        application.MapGet("/api/v4/projects/7/packages/{length:long}", DownloadAsync);
        application.MapPut("/api/v4/projects/7/packages/any", UploadAsync);
        return application;
    }

    // Rows of about 2 KB with the addresses that a proxy of a REST API has to rewrite.
    private static byte[] Issues(int port, int count)
    {
        var self = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/v4/projects/7");
        var issues = Enumerable.Range(1, count).Select(number => new
        {
            id = 20_000 + number,
            iid = number,
            project_id = 7,
            title = $"The board forgets its order, seen for the {number}th time",
            description = string.Concat(Enumerable.Repeat("It happens after the second reload, with any label. ", 30)),
            state = "opened",
            labels = Labels,
            _links = new { self = $"{self}/issues/{number}", notes = $"{self}/issues/{number}/notes", project = self },
        });
        return count == 1 ? JsonSerializer.SerializeToUtf8Bytes(issues.First()) : JsonSerializer.SerializeToUtf8Bytes(issues);
    }

    private static async Task AnswerAsync(HttpContext context, byte[] body)
    {
        if (int.TryParse(context.Request.Query["wait"], CultureInfo.InvariantCulture, out var milliseconds))
        {
            await Task.Delay(milliseconds, context.RequestAborted);
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task DownloadAsync(HttpContext context)
    {
        var left = long.Parse((string)context.Request.RouteValues["length"]!, CultureInfo.InvariantCulture);
        var piece = new byte[PieceSize];
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = left;

        for (; left > 0; left -= PieceSize)
        {
            await context.Response.Body.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, PieceSize)), context.RequestAborted);
        }
    }

    private static async Task UploadAsync(HttpContext context)
    {
        var piece = new byte[PieceSize];
        var length = 0L;

        for (int read; (read = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0;)
        {
            length += read;
        }

        await context.Response.WriteAsync(length.ToString(CultureInfo.InvariantCulture), Encoding.ASCII);
    }
}
