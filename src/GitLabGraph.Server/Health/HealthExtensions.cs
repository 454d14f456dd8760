using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Health;

/// <summary><c>/healthz</c> says that the process lives, <c>/readyz</c> that its database answers.</summary>
internal static class HealthExtensions
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

    public static void MapHealth(this WebApplication app)
    {
        // Alive whatever the checks would say: a restart mends no database.
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
    }
}
