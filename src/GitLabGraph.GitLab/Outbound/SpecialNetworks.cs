using System.Net;
using System.Net.Sockets;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>
/// The addresses at which no customer's GitLab can be, and an internal one of ours may: everything that the registries
/// of special-purpose addresses (RFC 6890) do not call public.
/// </summary>
internal static class SpecialNetworks
{
    private static readonly IPNetwork[] Version4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network; 0.0.0.0 reaches the machine itself
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT; 100.100.100.200 is Alibaba's metadata
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's host, although the network around it is public
        IPNetwork.Parse("169.254.0.0/16"), // link-local; 169.254.169.254 is the metadata of most clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments; 192.0.0.192 is Oracle's metadata
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    // Of IPv6 only 2000::/3 is given out; loopback, link-local, fc00::/7 (fd00:ec2::254 is Amazon's metadata) and
    // multicast lie outside of it.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Version6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo among them: it carries an IPv4 address
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4: carries an IPv4 address
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    // RFC 6052: what an IPv6-only network calls an IPv4 address. RFC 8215's 64:ff9b:1::/48 is for local use.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address, already in its <see cref="Plain"/> form, is none of the public internet.</summary>
    public static bool Contain(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? Version4.Any(network => network.Contains(address))
        : !GlobalUnicast.Contains(address) || Version6.Any(network => network.Contains(address));

    /// <summary>
    /// The IPv4 address that an IPv4-mapped or translated (NAT64) one stands for; others as they are.
    /// </summary>
    public static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12)) : address;
    }
}
