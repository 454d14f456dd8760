using System.Net;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>Names that lead elsewhere as time goes by, and addresses that are another one inside.</summary>
public sealed class RebindingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2001:0:a00:1::")]
    [InlineData("fe80::1%1")]
    [InlineData("fe80::5efe:10.0.0.1%2")]
    [InlineData("ff02::1%1")]
    public async Task A_name_may_be_public_by_all_its_addresses_but_one(string address)
    {
        var names = new FakeNames(["172.65.251.78", "2606:4700::1", address]);

        var failure = await Instances.FailAsync("http://mixed.example", new OutboundOptions { Resolver = names });

        failure.Error.ShouldBe(GitLabError.AddressRefused);
        failure.Message.ShouldNotContain(address);
    }

    [Theory]
    [InlineData("[fe80::1%251]")]
    [InlineData("[fe80::1%25lo]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[::ffff:0:127.0.0.1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("\uFF11\uFF12\uFF17.0.0.1")]
    [InlineData("127\u30020\u30020\u30021")]
    [InlineData("\u24DB\u24DE\u24D2\u24D0\u24DB\u24D7\u24DE\u24E2\u24E3")]
    public async Task A_literal_is_refused_or_a_name_that_nobody_has(string host)
    {
        await using var server = RawServer.Answering(RawServer.User);

        if (GitLabAddress.TryParse($"http://{host}:{server.Port}", out var address, out _))
        {
            (await Instances.FailAsync(address.Value, new OutboundOptions())).Error
                .ShouldBeOneOf(GitLabError.AddressRefused, GitLabError.Unreachable);
        }

        server.Heads.ShouldBeEmpty();
    }

    /// <summary>The first connection was good; what is opened later is looked at anew.</summary>
    [Fact]
    public async Task A_name_that_leads_inside_when_the_next_connection_is_made_is_refused_then()
    {
        await using var server = RawServer.Answering(RawServer.User);
        var rules = new OutboundRules { Networks = [IPNetwork.Parse("127.0.0.0/8")] };
        var names = new FakeNames(["127.0.0.1"], ["10.0.0.1"]);
        using var http = GitLabTransport.Create(new OutboundOptions { Rules = rules, Resolver = names });
        var connection = new GitLabConnection(
            new GitLabAccount("acme", GitLabAddress.Parse($"http://turning.example:{server.Port}"), TokenKind.PersonalAccessToken),
            new FixedCredentials(new AccessToken(Instances.Token)), http, new GitLabClientOptions { Retries = 0 }, TimeProvider.System);
        var user = new GitLabRequest(HttpMethod.Get, "api/v4/user");
        using var answer = await connection.SendAsync(user, UpstreamCall.Start(), Cancellation);

        // The server ends each connection with its answer, so that the next request needs another.
        var failure = await Should.ThrowAsync<GitLabException>(() => connection.SendAsync(user, UpstreamCall.Start(), Cancellation));

        failure.Error.ShouldBe(GitLabError.AddressRefused);
        server.Heads.ShouldHaveSingleItem();
        names.Asked.Count.ShouldBe(2);
    }
}
