using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace GitLabGraph.GitLab.Connections;

/// <summary>Makes the HTTP handler that connections share: no redirects, no cookies, answers decompressed.</summary>
public static class GitLabTransport
{
    /// <param name="authorities">Certificates of private authorities to trust beside the system's own.</param>
    public static HttpMessageInvoker Create(X509Certificate2Collection? authorities = null)
    {
        var handler = new SocketsHttpHandler
        {
            // A redirect could take the token to another host; GitLab's moved projects answer as Moved instead.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),

            // Follows DNS changes and gives sockets back that a load balancer has long forgotten.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            EnableMultipleHttp2Connections = true,
        };

        if (authorities is { Count: > 0 })
        {
            handler.SslOptions.RemoteCertificateValidationCallback =
                (_, certificate, chain, errors) => IsTrusted(certificate, chain, errors, authorities);
        }

        return new HttpMessageInvoker(handler);
    }

    private static bool IsTrusted(
        X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors, X509Certificate2Collection authorities)
    {
        // A wrong host name or a missing certificate is not mended by knowing the authority.
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 leaf)
        {
            return errors == SslPolicyErrors.None;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;

        // What the server sent along: intermediate certificates that lead to the authority.
        if (sent is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainElements.Select(static e => e.Certificate).ToArray());
        }

        return chain.Build(leaf);
    }
}
