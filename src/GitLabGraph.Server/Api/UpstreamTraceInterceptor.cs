using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Server.Api;

/// <summary>
/// With <c>X-Upstream-Trace: 1</c> the answer tells in <c>extensions.upstream</c> what it cost upstream.
/// </summary>
internal sealed class UpstreamTraceInterceptor : IHttpRequestInterceptor
{
    private const string Header = "X-Upstream-Trace";

    public ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequest request,
        CancellationToken cancellationToken)
    {
        if (context.Request.Headers[Header] != "1")
        {
            return new(request);
        }

        var session = context.RequestServices.GetRequiredService<UpstreamSession>();
        var extension = new UpstreamExtension(session.Call.Trace);
        return new(request with { ResponseExtensions = [.. request.ResponseExtensions, extension] });
    }
}
