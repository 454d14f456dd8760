using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>
/// Sends an answer with the headers GitLab puts on every one, and 304 when the client has it already.
/// </summary>
internal static class RestResponse
{
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task SendAsync(HttpContext context, RestAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        response.Headers["X-Request-Id"] = context.TraceIdentifier;
        response.Headers.Vary = "Origin";
        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        var body = Render(answer);
        response.ContentType = answer.ContentType;
        response.Headers.CacheControl = "max-age=0, private, must-revalidate";
        if (answer.Status == StatusCodes.Status200OK
            && HttpMethods.IsGet(context.Request.Method)
            && IsKnown(context, body))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return;
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static ReadOnlyMemory<byte> Render(RestAnswer answer)
    {
        if (answer.Content is { } content)
        {
            return content;
        }

        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            answer.Body?.Invoke(json);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>A weak tag over the whole body, as Rack makes it.</summary>
    private static bool IsKnown(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body.Span))[..32]}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.TryGetValue(HeaderNames.IfNoneMatch, out var known)
            && known.ToString().Split(',').Any(candidate => candidate.Trim() == tag);
    }
}
