namespace GitLabGraph.Sandbox.Faults;

/// <summary>Throws the faults in force into a request before GitLab sees it.</summary>
internal sealed class FaultMiddleware(SandboxInstance instance)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var settings = instance.Faults.Settings;
        if (settings.LatencyMilliseconds > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(settings.LatencyMilliseconds), instance.Options.Time, context.RequestAborted);
        }

        await next(context);
    }
}
