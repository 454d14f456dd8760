using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.Proxy.Headers;
using GitLabGraph.Proxy.Rewriting;
using GitLabGraph.Proxy.Targets;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>Sends a caller's request to GitLab and GitLab's answer to the caller, both as they come.</summary>
internal sealed class Forwarder(GitLabConnection connection, string caller, ProxyOptions options)
{
    /// <summary>Null: GitLab's answer was written, or broken off in the middle. Otherwise nothing was.</summary>
    public async Task<Refusal?> ForwardAsync(
        HttpContext context, ProxyTarget target, CallerBody body, ActivityWatch watch)
    {
        HttpResponseMessage response;

        try
        {
            if (body.Held is null)
            {
                await body.TryHoldAsync(CallerBody.LargestHeld);
            }

            var request = new StreamedRequest(
                target.PathAndQuery, () => Compose(context.Request, body), () => body.CanRepeat)
            {
                Effect = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                    ? RequestEffect.Read
                    : RequestEffect.Write,
                IsPaced = body.Held is null,
            };
            var call = UpstreamCall.Start() with { Caller = caller };
            response = await connection.OpenAsync(request, call, watch.Token);
        }
        catch (Exception exception) when (exception is GitLabException or OperationCanceledException or IOException)
        {
            return ForwarderRefusals.Of(exception, body, watch);
        }

        using (response)
        {
            watch.Touch();
            var addresses = new AddressMap(connection.Account.Address, ProxyBase(context.Request, target));
            return Objection(response, addresses) ?? await new AnswerWriter(context, watch, addresses)
                .WriteAsync(response, target.IsGraphQL);
        }
    }

    private static HttpRequestMessage Compose(HttpRequest request, CallerBody body)
    {
        var message = new HttpRequestMessage(HttpMethod.Parse(request.Method), (Uri?)null)
        {
            Content = body.ToContent(),
        };
        RequestHeaders.Copy(request.Headers, message);
        return message;
    }

    private string ProxyBase(HttpRequest request, ProxyTarget target) =>
        options.Address(request) + TargetReader.Prefix + Uri.EscapeDataString(target.Account);

    private static Refusal? Objection(HttpResponseMessage response, AddressMap addresses)
    {
        var status = (int)response.StatusCode;

        if (status == StatusCodes.Status101SwitchingProtocols)
        {
            return new Refusal(ForwarderError.BrokenAnswer, 502, "GitLab switched protocols, which nobody asked for.");
        }

        if (HasBrokenLength(response))
        {
            return new Refusal(ForwarderError.BrokenAnswer, 502, "GitLab's answer has a length that is none.");
        }

        return status is 301 or 302 or 303 or 307 or 308
            && response.Headers.NonValidated.TryGetValues("Location", out var location)
            && addresses.Translate(location.ToString()) is null
                ? new Refusal(ForwarderError.RedirectRefused, 502, "GitLab redirects to outside of its API.")
                : null;
    }

    // RFC 9112, 6.3: such an answer is to be discarded.
    private static bool HasBrokenLength(HttpResponseMessage response) =>
        response.Headers.TransferEncodingChunked is not true
        && response.Content.Headers.NonValidated.Contains("Content-Length")
        && response.Content.Headers.ContentLength is null;
}
