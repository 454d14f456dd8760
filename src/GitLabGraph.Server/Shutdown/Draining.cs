using GitLabGraph.Server.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Shutdown;

/// <summary>
/// A stop begins with <c>/readyz</c> saying no, so that whoever spreads the load sends nothing more; only then the
/// server stops listening.
/// </summary>
internal sealed class Draining(IHostApplicationLifetime lifetime, ShutdownSettings settings, TimeProvider time)
    : StartStep, IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(
            lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy("The server is stopping.")
                : HealthCheckResult.Healthy());

    // Before any hosted service stops, and the one that listens is one of them.
    public override Task StoppingAsync(CancellationToken cancellationToken) =>
        settings.Drain == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(settings.Drain, time, cancellationToken);

    public override Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
