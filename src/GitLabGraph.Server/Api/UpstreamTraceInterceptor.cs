using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Server.Api;

/// <summary>
/// With <c>X-Upstream-Trace: 1</c>, and where an answer of some age is allowed, the answer tells in
/// <c>extensions.upstream</c> what it cost upstream.
/// </summary>
internal sealed class UpstreamTraceInterceptor : IHttpRequestInterceptor
{
    private const string Header = "X-Upstream-Trace";

    public ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequest request,
        CancellationToken cancellationToken)
    {
        var session = context.RequestServices.GetRequiredService<UpstreamSession>();

        if (context.Request.Headers[Header] != "1" && session.Call.Freshness is null)
        {
            return new(request);
        }

        var extension = new UpstreamExtension(session.Call.Trace);
        return new(request with { ResponseExtensions = [.. request.ResponseExtensions, extension] });
    }
}
