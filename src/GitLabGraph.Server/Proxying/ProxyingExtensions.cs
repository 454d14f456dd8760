using System.Text;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Proxy;
using GitLabGraph.Proxy.Access;
using GitLabGraph.Proxy.Forwarding;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;
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
            Explain = Explain,
        });
        builder.Services.AddGitLabProxy();

        // GitLab's header values come as Latin-1 and go out as the same bytes (file names in Content-Disposition).
        builder.WebHost.ConfigureKestrel(
            static kestrel => kestrel.ResponseHeaderEncodingSelector = static _ => Encoding.Latin1);
    }

    private static Refusal? Explain(Exception exception) => exception switch
    {
        TooManyFailedKeysException refused => new Refusal(
            ForwarderError.TooManyFailedKeys, StatusCodes.Status429TooManyRequests, refused.Message)
        {
            RetryAfter = TimeSpan.FromSeconds(RequestLimits.RetryAfterSeconds),
        },
        StoreUnavailableException outage => new Refusal(
            ForwarderError.Unavailable, StatusCodes.Status503ServiceUnavailable, outage.Message)
        {
            RetryAfter = TimeSpan.FromSeconds(StoreOutage.RetryAfterSeconds),
        },
        _ => null,
    };
}
