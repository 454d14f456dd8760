using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Server.Api;

/// <summary>
/// With <c>X-Upstream-Trace: 1</c>, and where an answer of some age is allowed, the answer tells in
/// <c>extensions.upstream</c> what it cost upstream.
/// </summary>
internal sealed class UpstreamTraceInterceptor : IHttpRequestInterceptor, ISocketSessionInterceptor
{
    public const string Header = "X-Upstream-Trace";

    public ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequest request,
        CancellationToken cancellationToken) => new(Tell(context, request));

    public ValueTask<OperationRequest> OnRequestAsync(
        HttpContext context, string operationId, OperationRequest request, CancellationToken cancellationToken) =>
        new(Tell(context, request));

    // On a WebSocket each question has a session of its own; the headers are those that opened it.
    private static OperationRequest Tell(HttpContext context, OperationRequest request)
    {
        var session = request.Services!.GetRequiredService<UpstreamSession>();

        return context.Request.Headers[Header] != "1" && session.Call.Freshness is null
            ? request
            : request with
            {
                ResponseExtensions = [.. request.ResponseExtensions, new UpstreamExtension(session.Call.Trace)],
            };
    }
}
