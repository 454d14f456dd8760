using System.Net;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>The HTTP proxy through which requests leave, except for some hosts.</summary>
public sealed class OutgoingProxy : IWebProxy
{
    private readonly IReadOnlyList<HostPattern> _bypassed;

    /// <param name="address"><c>http://proxy.example:3128</c>, with user name and password where it wants them.</param>
    /// <param name="bypassed">Hosts that are reached without it.</param>
    public OutgoingProxy(Uri address, IReadOnlyList<HostPattern> bypassed)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = new UriBuilder(address) { UserName = "", Password = "" }.Uri;
        _bypassed = bypassed;

        if (address.UserInfo is { Length: > 0 } user)
        {
            var parts = user.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
            Credentials = new NetworkCredential(parts[0], parts.ElementAtOrDefault(1));
        }
    }

    /// <summary>Where the proxy is, without its password.</summary>
    public Uri Address { get; }

    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => Address;

    public bool IsBypassed(Uri host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return _bypassed.Any(pattern => pattern.Matches(host.IdnHost));
    }
}
