using System.Net;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

public sealed class SpecialNetworksTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void No_customers_GitLab_is_at(string address) => IsPublic(address).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.65.251.78")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:172.65.251.78")]
    [InlineData("64:ff9b::ac41:fb4e")]
    [InlineData("2606:4700:90:0:f22e:fbec:5bed:a9b9")]
    public void A_customers_GitLab_may_be_at(string address) => IsPublic(address).ShouldBeTrue();

    [Theory]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "64:ff9b::a01:203", true)]
    [InlineData("10.0.0.0/8", "192.168.0.1", false)]
    [InlineData("fd12::/16", "fd12::5", true)]
    [InlineData("fd12::/16", "fd00:ec2::254", false)]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    public void An_allowed_network_opens_itself_alone(string allowed, string address, bool isOpen)
    {
        var rules = new OutboundRules { Networks = [OutboundRules.ParseEntry(allowed).Network!.Value] };

        rules.Allows("git.example", 443, IPAddress.Parse(address)).ShouldBe(isOpen);
    }

    [Theory]
    [InlineData("git.corp.example", "git.corp.example", true)]
    [InlineData("git.corp.example", "GIT.corp.example.", true)]
    [InlineData("git.corp.example", "evil-git.corp.example", false)]
    [InlineData("*.corp.example", "git.corp.example", true)]
    [InlineData("*.corp.example", "corp.example", false)]
    [InlineData("*.corp.example", "evilcorp.example", false)]
    public void An_allowed_host_opens_itself_alone(string allowed, string host, bool isOpen)
    {
        var rules = new OutboundRules { Hosts = [OutboundRules.ParseEntry(allowed).Host!] };

        rules.Allows(host, 443, IPAddress.Parse("10.0.0.1")).ShouldBe(isOpen);
    }

    [Theory]
    [InlineData("10.0.0.0/64")]
    [InlineData("not a host")]
    [InlineData("http://git.example")]
    public void An_entry_that_is_nothing_is_refused(string entry) =>
        Should.Throw<FormatException>(() => OutboundRules.ParseEntry(entry)).Message.ShouldContain(entry);

    private static bool IsPublic(string address) =>
        new OutboundRules().Allows("git.example", 443, IPAddress.Parse(address));
}
