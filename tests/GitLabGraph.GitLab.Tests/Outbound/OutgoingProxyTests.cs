using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

public sealed class OutgoingProxyTests
{
    [Fact]
    public async Task Requests_leave_through_the_proxy_which_looks_the_name_up()
    {
        await using var proxy = RawServer.Answering(RawServer.User);

        (await Instances.AskAsync("http://gitlab.example/sub", Through(proxy))).ShouldBe(7);

        proxy.Heads.ShouldHaveSingleItem().ShouldStartWith("GET http://gitlab.example/sub/api/v4/user HTTP/1.1");
    }

    [Fact]
    public async Task TLS_goes_through_a_tunnel_and_shows_the_proxy_no_token()
    {
        await using var proxy = RawServer.Answering("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");

        (await Instances.FailAsync("https://gitlab.example", Through(proxy))).Error.ShouldBe(GitLabError.Unreachable);

        proxy.Heads.ShouldAllBe(head => head.StartsWith("CONNECT gitlab.example:443 HTTP/1.1"));
        proxy.Heads.ShouldNotBeEmpty();
        string.Concat(proxy.Heads).ShouldNotContain(Instances.Token);
    }

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://169.254.169.254")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]")]
    public async Task The_proxy_is_no_way_around_the_guard(string address)
    {
        await using var proxy = RawServer.Answering(RawServer.User);

        (await Instances.FailAsync(address, Through(proxy))).Error.ShouldBe(GitLabError.AddressRefused);
        proxy.Heads.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bypassed_host_is_reached_directly_and_guarded()
    {
        await using var proxy = RawServer.Answering(RawServer.User);
        var outbound = Through(proxy, "inside.example") with { Resolver = new FakeNames(["127.0.0.1"]) };

        (await Instances.FailAsync("http://inside.example", outbound)).Error.ShouldBe(GitLabError.AddressRefused);
        proxy.Heads.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("inside.example", "https://INSIDE.example.", true)]
    [InlineData("*.inside.example", "https://git.inside.example", true)]
    [InlineData("[fd00::7]", "https://[fd00::7]", true)]
    [InlineData("fd00::7", "https://[fd00:0::7]", true)]
    [InlineData("fd00::7", "https://[fd00::8]", false)]
    public void Hosts_are_bypassed_however_they_are_written(string bypassed, string address, bool isBypassed)
    {
        var proxy = new OutgoingProxy(new Uri("http://proxy.example:3128"), [HostPattern.TryParse(bypassed)!]);

        proxy.IsBypassed(new Uri(address)).ShouldBe(isBypassed);
    }

    [Fact]
    public void A_password_of_the_proxy_is_taken_out_of_its_address()
    {
        var proxy = new OutgoingProxy(new Uri("http://me:p%40ss@proxy.example:3128"), []);

        proxy.Address.ToString().ShouldBe("http://proxy.example:3128/");
        proxy.Credentials!.GetCredential(proxy.Address, "Basic")!.Password.ShouldBe("p@ss");
    }

    private static OutboundOptions Through(RawServer proxy, params string[] bypassed) => new()
    {
        Proxy = new OutgoingProxy(
            new Uri($"http://127.0.0.1:{proxy.Port}"), [.. bypassed.Select(host => HostPattern.TryParse(host)!)]),
    };
}
