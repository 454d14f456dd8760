using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Demo;

/// <summary>The demo: in Development and with no account configured, a sandbox GitLab in the same process.</summary>
internal static class DemoExtensions
{
    private const string Setting = "GitLabGraph:Demo";

    public static void AddDemo(this WebApplicationBuilder builder)
    {
        if (!builder.HasDemo())
        {
            return;
        }

        builder.Services.AddSingleton<DemoSandbox>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DemoSandbox>());
        builder.Services.AddHostedService<StartMessage>();
    }

    /// <summary>Never in Production, whatever the settings say.</summary>
    public static bool HasDemo(this WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment()
        && builder.Configuration.IsOn(Setting, otherwise: true)
        && !ConfiguredAccounts.SectionsOf(builder.Configuration).Any();
}
