using GitLabGraph.Accounts.Redis;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Health;

/// <summary><c>/healthz</c> says that the process lives, <c>/readyz</c> that what it stands on answers.</summary>
internal static class HealthExtensions
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        var checks = builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        if (builder.Services.Any(static service => service.ServiceType == typeof(RedisLink)))
        {
            checks.AddCheck<RedisCheck>("redis");
        }
    }

    public static void MapHealth(this WebApplication app)
    {
        // Alive whatever the checks would say: a restart mends no database.
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
    }
}
