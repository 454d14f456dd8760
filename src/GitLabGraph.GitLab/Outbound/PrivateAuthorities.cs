using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>
/// Certificates of private authorities that are trusted beside the system's own: for every instance, and for single
/// hosts.
/// </summary>
public sealed class PrivateAuthorities(X509Certificate2Collection everywhere)
{
    private readonly Dictionary<string, X509Certificate2Collection> _ofHosts = new(StringComparer.OrdinalIgnoreCase);

    public PrivateAuthorities()
        : this([])
    {
    }

    /// <summary>Trusts authorities for one host only. Call it before the first connection.</summary>
    public PrivateAuthorities Add(string host, X509Certificate2Collection authorities)
    {
        _ofHosts[host] = authorities;
        return this;
    }

    /// <summary>Whether a server's certificate is good for the host that was asked for.</summary>
    internal bool Accepts(object sender, X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        // A wrong host name or a missing certificate is not mended by knowing the authority.
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 leaf)
        {
            return errors == SslPolicyErrors.None;
        }

        var trusted = TrustedFor((sender as SslStream)?.TargetHostName);
        return trusted.Count > 0 && LeadsTo(trusted, leaf, sent);
    }

    private X509Certificate2Collection TrustedFor(string? host)
    {
        var trusted = new X509Certificate2Collection(everywhere);
        if (host is not null && _ofHosts.TryGetValue(host, out var ofHost))
        {
            trusted.AddRange(ofHost);
        }

        return trusted;
    }

    private static bool LeadsTo(X509Certificate2Collection authorities, X509Certificate2 leaf, X509Chain? sent)
    {
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
