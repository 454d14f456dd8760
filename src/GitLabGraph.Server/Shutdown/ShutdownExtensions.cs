namespace GitLabGraph.Server.Shutdown;

/// <summary>How the server ends: not ready first, then deaf, then gone.</summary>
internal static class ShutdownExtensions
{
    public static void AddShutdown(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
            ShutdownSettings.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddOptions<HostOptions>().Configure<ShutdownSettings>(static (host, settings) =>
            host.ShutdownTimeout = settings.Drain + settings.Timeout);
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<Draining>());
        builder.Services.AddHealthChecks().AddCheck<Draining>("stopping");
    }
}
