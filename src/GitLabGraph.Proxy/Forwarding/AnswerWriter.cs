using GitLabGraph.Proxy.Headers;
using GitLabGraph.Proxy.Rewriting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>
/// Writes GitLab's answer as it comes. Once its headers are out there is no other answer to give: when GitLab breaks
/// off or stalls, the connection is cut, so that the caller sees an incomplete body and not a short one.
/// </summary>
internal sealed class AnswerWriter(HttpContext context, ActivityWatch watch, AddressMap addresses)
{
    public async Task<Refusal?> WriteAsync(HttpResponseMessage response, bool isGraphQL)
    {
        var hasBody = HasBody(response);
        var rewrites = RewritableBody.Is(response, isGraphQL);
        var coding = rewrites ? response.Content.Headers.ContentEncoding.FirstOrDefault() : null;

        if (rewrites && hasBody && RewritableBody.Decompress(Stream.Null, coding) is null)
        {
            return new Refusal(ForwarderError.BrokenAnswer, 502, "GitLab used a compression that was not asked for.");
        }

        Start(response, hasBody, rewrites);

        try
        {
            if (hasBody)
            {
                await using var body = await response.Content.ReadAsStreamAsync(watch.Token);
                await (rewrites ? RewriteAsync(body, coding) : CopyAsync(body));
            }
        }
        catch (Exception exception) when (!context.Response.HasStarted && IsMispacked(exception, coding))
        {
            context.Response.Clear();
            return new Refusal(ForwarderError.BrokenAnswer, 502, "GitLab's answer is not packed as its headers say.");
        }
        catch (Exception exception) when (
            exception is IOException or HttpRequestException or OperationCanceledException
            || IsMispacked(exception, coding))
        {
            context.Abort();
        }

        return null;
    }

    // So say gzip and Brotli each.
    private static bool IsMispacked(Exception exception, string? coding) =>
        exception is InvalidDataException || (exception is InvalidOperationException && coding is not null);

    private void Start(HttpResponseMessage response, bool hasBody, bool rewrites)
    {
        context.Response.StatusCode = (int)response.StatusCode;
        context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = response.ReasonPhrase;
        ResponseHeaders.Copy(response, context.Response, addresses);

        if (rewrites)
        {
            // Neither is known of the rewritten body.
            context.Response.Headers.ContentLength = null;
            context.Response.Headers.ContentEncoding = default;
        }
        else if (!hasBody && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.ContentLength = null;
        }
    }

    private Task CopyAsync(Stream body)
    {
        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        return StreamCopy.CopyAsync(body, context.Response.Body, watch);
    }

    private async Task RewriteAsync(Stream body, string? coding)
    {
        await using var plain = RewritableBody.Decompress(body, coding)!;
        await new LinkRewriter(addresses).CopyAsync(plain, context.Response.BodyWriter, watch.Touch, watch.Token);
    }

    // RFC 9110, 6.4.1.
    private bool HasBody(HttpResponseMessage response) =>
        !HttpMethods.IsHead(context.Request.Method) && (int)response.StatusCode is not (204 or 205 or 304);
}
