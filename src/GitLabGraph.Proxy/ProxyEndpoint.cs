using GitLabGraph.Proxy.Access;
using GitLabGraph.Proxy.Documents;
using GitLabGraph.Proxy.Forwarding;
using GitLabGraph.Proxy.Headers;
using GitLabGraph.Proxy.Targets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Proxy;

/// <summary>One request to the proxy: read, allowed, forwarded; or refused with the reason.</summary>
internal sealed class ProxyEndpoint(IProxyAccounts accounts, ProxyOptions options, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Of any size; what is held of it is bounded, and a stalled one runs out of time.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        using var watch = new ActivityWatch(options.Idle, time, context.RequestAborted);

        if (await AnswerAsync(context, watch) is { } refusal && !context.RequestAborted.IsCancellationRequested)
        {
            await refusal.WriteAsync(context);
        }
    }

    private async Task<Refusal?> AnswerAsync(HttpContext context, ActivityWatch watch)
    {
        try
        {
            return await HandleAsync(context, watch);
        }
        catch (Exception exception) when (
            !context.Response.HasStarted && options.Explain(exception) is { } refusal)
        {
            return refusal;
        }
    }

    private async Task<Refusal?> HandleAsync(HttpContext context, ActivityWatch watch)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;

        if (!TargetReader.TryRead(raw, out var target, out var refusal))
        {
            return refusal;
        }

        var token = CallerToken.Of(context.Request, target);
        var access = await accounts.FindAsync(target.Account, token, context.RequestAborted);

        if (access.Connection is null)
        {
            return access.Refusal;
        }

        var body = new CallerBody(context.Request, watch);
        return Objection(context.Request, target, access.Grant)
            ?? await DocumentObjectionAsync(context.Request, target, access.Grant, body)
            ?? await new Forwarder(access.Connection, access.Caller, options)
                .ForwardAsync(context, target, body, watch);
    }

    private static Refusal? Objection(HttpRequest request, ProxyTarget target, ProxyGrant grant)
    {
        if (HttpMethods.IsConnect(request.Method) || HttpMethods.IsTrace(request.Method) || AsksForUpgrade(request))
        {
            return new Refusal(ForwarderError.UpgradeRefused, 501, "501 Not Implemented: the proxy does not switch.");
        }

        if (RequestHeaders.CameThroughUs(request.Headers))
        {
            return new Refusal(ForwarderError.LoopDetected, 508, "508 Loop Detected: this came through the proxy.");
        }

        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var mayHide = HttpMethods.IsPost(request.Method) && !request.HasJsonContentType() && grant.ForbidsHiddenMethods;
        return !mayHide && grant.Allows(request.Method, "/" + target.Path)
            && (reads || target.IsGraphQL || !grant.ReadOnly)
            ? null
            : new Refusal(ForwarderError.NotAllowed, 403, "403 Forbidden: your key may not use this method or path.");
    }

    private async Task<Refusal?> DocumentObjectionAsync(
        HttpRequest request, ProxyTarget target, ProxyGrant grant, CallerBody body)
    {
        if (!grant.ReadOnly || !target.IsGraphQL)
        {
            return null;
        }

        // GitLab reads parameters from the query and from forms as well; a read-only key has one way to ask.
        var isPlain = HttpMethods.IsPost(request.Method)
            && target.Query.Length == 0
            && request.HasJsonContentType()
            && request.Headers.ContentEncoding.Count == 0;

        try
        {
            return isPlain && await body.TryHoldAsync(options.LargestDocument)
                && ReadOnlyDocuments.OnlyReads(body.Held!.Value)
                    ? null
                    : new Refusal(
                        ForwarderError.DocumentRefused,
                        403,
                        "403 Forbidden: a read-only key sends GraphQL queries only, as JSON with a Content-Length.");
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return new Refusal(ForwarderError.BodyBroken, 400, "The request's body broke off.");
        }
    }

    // "Upgrade: h2c" is sent by clients that would like HTTP/2 and is theirs to have ignored (RFC 9110, 7.8).
    private static bool AsksForUpgrade(HttpRequest request) =>
        request.Headers.Upgrade.ToString() is { Length: > 0 } upgrade
        && !upgrade.Equals("h2c", StringComparison.OrdinalIgnoreCase);
}
