using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;
using Microsoft.Net.Http.Headers;

namespace GitLabGraph.GraphQL.AspNetCore.Ide;

/// <summary>Answers browsers: the page, and the files it is made of.</summary>
internal sealed class IdeEndpoint(GraphQLToolOptions options)
{
    private readonly IdePage _page = new(options);

    /// <summary>The page, asked for at the endpoint's own address.</summary>
    public Task ServeAtEndpointAsync(HttpContext context)
    {
        var last = LastSegment(context);
        return ServePageAsync(context, last.Length == 0 ? "." : last, last.Length == 0 ? "ui/" : $"{last}/ui/");
    }

    /// <summary>The page, asked for at its own address one level below the endpoint.</summary>
    public Task ServeAtToolAsync(HttpContext context)
    {
        var last = LastSegment(context);
        var endpoint = EndpointAbove(context);
        return last.Length == 0
            ? ServePageAsync(context, $"../../{endpoint}", "")
            : ServePageAsync(context, $"../{endpoint}", $"{last}/");
    }

    /// <summary>A file; its address carries a fingerprint, so the browser asks once.</summary>
    public static Task ServeFileAsync(HttpContext context)
    {
        if (context.GetRouteValue("file") is not string name || !IdeAssets.Files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var response = context.Response;
        var entityTag = $"\"{IdeAssets.Fingerprint}\"";
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.Headers.IfNoneMatch.Contains(entityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return SendFileAsync(context, file);
    }

    private static async Task SendFileAsync(HttpContext context, IdeAsset file)
    {
        var encodings = context.Request.Headers.AcceptEncoding.ToString();
        bool Takes(string encoding) => encodings.Contains(encoding, StringComparison.OrdinalIgnoreCase);
        var (encoding, content) = Takes("br")
            ? ("br", file.Brotli)
            : Takes("gzip") ? ("gzip", file.Gzip) : (null, file.Read());
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await SingleResponse.SendContentAsync(context, file.ContentType, content);
    }

    private async Task ServePageAsync(HttpContext context, string endpoint, string tool)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = IdePage.ContentSecurityPolicy;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.Accept;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        await SingleResponse.SendContentAsync(context, MediaTypes.HtmlHeader, _page.Render(endpoint, tool));
    }

    // What follows the last slash of the address is what relative addresses replace.
    private static string LastSegment(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        return Escape(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string EndpointAbove(HttpContext context)
    {
        var segments = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > 1 ? Escape(segments[^2]) : "";
    }

    // The path comes unescaped, and a route's parameter may hold anything: quotes, too, and white space.
    private static string Escape(string segment) => Uri.EscapeDataString(segment);
}
