using System.Net;
using System.Net.Sockets;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>Nobody reaches our own network by naming it as their GitLab, in whatever spelling.</summary>
public sealed class OutboundGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0x7f000001")]
    [InlineData("0.0.0.0")]
    [InlineData("0")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::127.0.0.1]")]
    public async Task Loopback_is_refused_however_it_is_spelt(string host)
    {
        await using var server = RawServer.Answering(RawServer.User);

        var failure = await Instances.FailAsync($"http://{host}:{server.Port}", new OutboundOptions());

        failure.Error.ShouldBe(GitLabError.AddressRefused);
        failure.NothingHappened.ShouldBeTrue();
        server.Heads.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("[fd00:ec2::254]")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    public async Task Metadata_and_private_addresses_are_refused(string host) =>
        (await Instances.FailAsync($"http://{host}", new OutboundOptions())).Error.ShouldBe(GitLabError.AddressRefused);

    [Theory]
    [InlineData("https://me@127.0.0.1")]
    [InlineData("https://gitlab.com@169.254.169.254/")]
    [InlineData("https://gitlab.com:x@169.254.169.254/")]
    [InlineData("gopher://127.0.0.1")]
    [InlineData("http://%31%32%37.0.0.1")]
    [InlineData("https://gitlab.com\r\nHost: 127.0.0.1/?x")]
    public void An_address_with_something_up_its_sleeve_is_none(string text) =>
        GitLabAddress.TryParse(text, out _, out _).ShouldBeFalse();

    [Fact]
    public async Task A_name_that_leads_to_loopback_is_refused_without_saying_where_it_leads()
    {
        await using var server = RawServer.Answering(RawServer.User);
        var names = new FakeNames(["127.0.0.1"]);

        var failure = await Instances.FailAsync(
            $"http://innocent.example:{server.Port}", new OutboundOptions { Resolver = names });

        failure.Error.ShouldBe(GitLabError.AddressRefused);
        failure.Message.ShouldContain("innocent.example");
        failure.Message.ShouldNotContain("127.0.0.1");
        server.Heads.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_private_address_among_public_ones_spoils_a_name()
    {
        var names = new FakeNames(["172.65.251.78", "10.0.0.1"]);

        (await Instances.FailAsync("http://mixed.example", new OutboundOptions { Resolver = names })).Error
            .ShouldBe(GitLabError.AddressRefused);
    }

    [Fact]
    public async Task The_connection_goes_to_the_very_address_that_was_checked()
    {
        await using var server = RawServer.Answering(RawServer.User);

        // The second answer is what a rebinding name would give between the check and the connection.
        var names = new FakeNames(["127.0.0.1"], ["169.254.169.254"]);
        var rules = new OutboundRules { Networks = [IPNetwork.Parse("127.0.0.0/8")] };

        var id = await Instances.AskAsync(
            $"http://rebinding.example:{server.Port}", new OutboundOptions { Resolver = names, Rules = rules });

        id.ShouldBe(7);
        names.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_redirect_to_the_metadata_is_not_followed()
    {
        await using var server = RawServer.Answering(
            "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data\r\nContent-Length: 0\r\n\r\n");

        var failure = await Instances.FailAsync($"http://127.0.0.1:{server.Port}", OutboundOptions.WithLoopback);

        failure.Error.ShouldBe(GitLabError.Moved);
        server.Heads.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_trusted_origin_is_reached_and_its_other_ports_are_not()
    {
        await using var trusted = RawServer.Answering(RawServer.User);
        await using var other = RawServer.Answering(RawServer.User);
        var rules = new OutboundRules();
        rules.Trust(GitLabAddress.Parse($"http://127.0.0.1:{trusted.Port}/gitlab"));
        var outbound = new OutboundOptions { Rules = rules };

        (await Instances.AskAsync($"http://127.0.0.1:{trusted.Port}", outbound)).ShouldBe(7);
        (await Instances.FailAsync($"http://127.0.0.1:{other.Port}", outbound)).Error.ShouldBe(GitLabError.AddressRefused);
    }

    [Fact]
    public async Task A_trusted_origin_may_be_an_address_of_IPv6()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        await using var trusted = RawServer.Answering(RawServer.User, IPAddress.IPv6Loopback);
        await using var other = RawServer.Answering(RawServer.User, IPAddress.IPv6Loopback);
        var rules = new OutboundRules();
        rules.Trust(GitLabAddress.Parse($"http://[::1]:{trusted.Port}/gitlab"));
        var outbound = new OutboundOptions { Rules = rules };

        (await Instances.AskAsync($"http://[0:0::1]:{trusted.Port}", outbound)).ShouldBe(7);
        (await Instances.FailAsync($"http://[::1]:{other.Port}", outbound)).Error.ShouldBe(GitLabError.AddressRefused);
    }

    [Theory]
    [InlineData("https://gitlab.com", null)]
    [InlineData("http://gitlab.com", "https://")]
    [InlineData("https://127.0.0.1", "private, local or reserved")]
    [InlineData("https://localhost", "private, local or reserved")]
    [InlineData("https://git.localhost.", "private, local or reserved")]
    [InlineData("https://[::1]:8443", "private, local or reserved")]
    [InlineData("http://inside.example:8080", null)]
    [InlineData("http://inside.example:8081", "https://")]
    public void What_a_customer_types_is_objected_to_where_the_text_tells(string text, string? objection)
    {
        var rules = new OutboundRules();
        rules.Trust(GitLabAddress.Parse("http://inside.example:8080"));

        var answer = rules.Objection(GitLabAddress.Parse(text));

        if (objection is null)
        {
            answer.ShouldBeNull();
        }
        else
        {
            answer.ShouldNotBeNull().ShouldContain(objection);
        }
    }
}
