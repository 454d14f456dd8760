using System.Collections.Concurrent;
using System.Net;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>
/// Where requests may go. Public addresses always; beyond them what the administrator allowed: networks, hosts, and the
/// origins of the GitLabs that the configuration names. What a customer types is never trusted by itself.
/// </summary>
public sealed class OutboundRules
{
    private readonly ConcurrentDictionary<(string Host, int Port), byte> _trusted = new();

    /// <summary>Networks beside the public ones, such as <c>10.0.0.0/8</c> behind a VPN.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    /// <summary>Hosts that may be reached wherever their names lead.</summary>
    public IReadOnlyList<HostPattern> Hosts { get; init; } = [];

    /// <summary>Whether a customer's GitLab may be spoken to without TLS.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>
    /// Reads one entry of a list of networks and hosts: <c>10.0.0.0/8</c>, <c>fd12::1</c>, <c>git.example</c>,
    /// <c>*.corp.example</c>.
    /// </summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static (IPNetwork? Network, HostPattern? Host) ParseEntry(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return (network, null);
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return (new IPNetwork(address, address.GetAddressBytes().Length * 8), null);
        }

        return HostPattern.TryParse(text) is { } host
            ? (null, host)
            : throw new FormatException(
                $"\"{text}\" is neither a network (10.0.0.0/8), an address, nor a host (git.example, *.corp.example).");
    }

    /// <summary>Trusts the origin (host and port) of a GitLab that the configuration names.</summary>
    public void Trust(GitLabAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _trusted[OriginOf(address.Uri)] = 0;
    }

    /// <summary>
    /// What is wrong with an address that a customer typed, as far as the address alone tells; null when nothing is.
    /// Where its name leads is checked with every connection.
    /// </summary>
    public string? Objection(GitLabAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var uri = address.Uri;

        if (IsTrusted(uri.IdnHost, uri.Port))
        {
            return null;
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !AllowPlainHttp)
        {
            return "The address must begin with https://: over http:// everybody on the way could read the token.";
        }

        return AllowsName(uri.IdnHost, uri.Port) ? null : AddressRefusedException.MessageOf(address.Host);
    }

    /// <summary>Whether a connection to one of the addresses of a host may be made.</summary>
    internal bool Allows(string host, int port, IPAddress address)
    {
        var plain = SpecialNetworks.Plain(address);
        return !SpecialNetworks.Contain(plain)
            || IsTrusted(host, port)
            || Hosts.Any(pattern => pattern.Matches(host))
            || Networks.Any(network => network.Contains(plain) || network.Contains(address));
    }

    /// <summary>What can be said without looking the name up; for a name that is almost always yes.</summary>
    internal bool AllowsName(string host, int port)
    {
        var name = PlainHost(host);
        if (IPAddress.TryParse(name, out var address))
        {
            return Allows(host, port, address);
        }

        return !IsLocalName(name) || Allows(host, port, IPAddress.Loopback);
    }

    // RFC 6761: localhost and every name below it is this machine, whatever a resolver says.
    private static bool IsLocalName(string name)
    {
        var plain = name.TrimEnd('.');
        return plain.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || plain.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    // An address of IPv6 stands in brackets where a connection is made, and without them in Uri.IdnHost.
    internal static string PlainHost(string host) => host.Trim('[', ']').ToLowerInvariant();

    private bool IsTrusted(string host, int port) => _trusted.ContainsKey((PlainHost(host), port));

    private static (string Host, int Port) OriginOf(Uri uri) => (PlainHost(uri.IdnHost), uri.Port);
}
