using System.Text;
using GitLabGraph.Proxy;
using GitLabGraph.Proxy.Access;
using GitLabGraph.Server.Linking;

namespace GitLabGraph.Server.Proxying;

/// <summary>GitLab's API one to one, for the accounts of this server.</summary>
internal static class ProxyingExtensions
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IProxyAccounts, ProxyAccounts>();
        builder.Services.AddSingleton(services => new ProxyOptions
        {
            Address = request => services.GetRequiredService<PublicAddress>().Of(request, ""),
        });
        builder.Services.AddGitLabProxy();

        // GitLab's header values come as Latin-1 and go out as the same bytes (file names in Content-Disposition).
        builder.WebHost.ConfigureKestrel(
            static kestrel => kestrel.ResponseHeaderEncodingSelector = static _ => Encoding.Latin1);
    }
}
