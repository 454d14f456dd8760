using GitLabGraph.Sandbox.Recording;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>
/// Throws the faults in force into a request, before GitLab sees it or in place of its answer; the control route is
/// spared.
/// </summary>
internal sealed class FaultMiddleware(SandboxInstance instance)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Contains("/-/sandbox", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var latency = instance.Faults.Latency(target);
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, instance.Options.Time, context.RequestAborted);
        }

        if (instance.Faults.Draw(context.Request.Method, target) is not { } rule)
        {
            await next(context);
            return;
        }

        context.Features.GetRequiredFeature<RequestTrace>().Fault = rule.Kind.ToString();
        if (rule.Kind == FaultKind.PartialData)
        {
            await PartialAnswer.SendAsync(context, rule.Field, next);
            return;
        }

        if (rule.ActsFirst)
        {
            await ActUnheardAsync(context, next);
        }

        await FaultAnswer.SendAsync(context, rule, instance.Options.Time);
    }

    private static async Task ActUnheardAsync(HttpContext context, RequestDelegate next)
    {
        var heard = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        await next(context);
        context.Features.Set(heard);
        context.Response.Headers.Clear();
    }
}
