namespace GitLabGraph.Server.Health;

/// <summary><c>/healthz</c> says that the process lives, <c>/readyz</c> that it can answer.</summary>
internal static class HealthExtensions
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks();

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz");
        app.MapHealthChecks("/readyz");
    }
}
