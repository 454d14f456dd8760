using System.Diagnostics;
using System.Net;
using System.Text;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Makes the HTTP handler that connections share: no redirects, no cookies, answers decompressed, and connections only
/// to where the rules allow.
/// </summary>
public static class GitLabTransport
{
    public static HttpMessageInvoker Create(OutboundOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new HttpMessageInvoker(Guarded(options, Handler(options)));
    }

    /// <summary>
    /// The same for streamed requests: bodies and header values pass as they are.
    /// </summary>
    public static HttpMessageInvoker CreateStreaming(OutboundOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var handler = Handler(options);
        handler.AutomaticDecompression = DecompressionMethods.None;

        // The server reads header values as UTF-8; sent as UTF-8 again they are the same bytes.
        handler.RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        return new HttpMessageInvoker(Guarded(options, handler));
    }

    private static SocketsHttpHandler Handler(OutboundOptions options)
    {
        var connector = new GuardedConnector(options.Rules, options.Resolver, options.Proxy?.Address);
        return new SocketsHttpHandler
        {
            // A redirect could take the token to another host; GitLab's moved projects answer as Moved instead.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = connector.ConnectAsync,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy,
            // Seen in our traces; a customer's GitLab learns nothing of them, nor of the baggage that a caller sent.
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            SslOptions = { RemoteCertificateValidationCallback = options.Authorities.Accepts },

            // Follows DNS changes and gives sockets back that a load balancer has long forgotten.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            EnableMultipleHttp2Connections = true,
        };
    }

    private static HttpMessageHandler Guarded(OutboundOptions options, SocketsHttpHandler handler) =>
        options.Proxy is { } proxy ? new ProxyGuard(options.Rules, proxy, handler) : handler;
}
