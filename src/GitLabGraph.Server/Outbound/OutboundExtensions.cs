using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.Server.Outbound;

/// <summary>Where requests may go, and how they get there.</summary>
internal static class OutboundExtensions
{
    public static void AddOutbound(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OutboundSettings>();
        builder.Services.AddSingleton(services => services.GetRequiredService<OutboundSettings>().Read());
        builder.Services.AddSingleton(services => services.GetRequiredService<OutboundOptions>().Rules);
        builder.Services.AddSingleton(services =>
            GitLabTransport.Create(services.GetRequiredService<OutboundOptions>()));
    }
}
