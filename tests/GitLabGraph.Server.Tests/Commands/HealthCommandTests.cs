using GitLabGraph.Server.Tests.Operations;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Commands;

/// <summary>The command that watches a container, as a process beside the server's.</summary>
public sealed class HealthCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://+:{0}")]
    [InlineData("https://127.0.0.1:1;http://*:{0}")]
    public async Task It_says_by_its_exit_code_whether_the_server_lives(string urls)
    {
        await using var server = await ServerProcess.StartAsync(
            new Dictionary<string, string> { ["GitLabGraph:ApiKey"] = "a-key-that-is-long-enough-to-be-one" }, Cancellation);
        var listening = string.Format(null, urls, server.Client.BaseAddress!.Port);

        (await RunAsync(listening)).ShouldSatisfyAllConditions(
            lives => lives.Code.ShouldBe(0), lives => lives.Printed.ShouldContain("/healthz answers 200"));

        server.Terminate();
        await server.ExitAsync(Cancellation);

        (await RunAsync(listening)).ShouldSatisfyAllConditions(
            ended => ended.Code.ShouldBe(1), ended => ended.Printed.ShouldContain("does not answer"));
    }

    [Fact]
    public async Task Endpoints_that_are_named_come_before_urls_as_they_do_for_the_server()
    {
        await using var server = await ServerProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = "a-key-that-is-long-enough-to-be-one",
                ["Kestrel:Endpoints:Web:Url"] = "http://127.0.0.1:0",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:1",
            },
            Cancellation);

        var lives = await RunAsync("http://127.0.0.1:1", $"--Kestrel:Endpoints:Web:Url={server.Client.BaseAddress}");

        lives.Code.ShouldBe(0, lives.Printed);
    }

    [Theory]
    [InlineData("https://127.0.0.1:5081")]
    [InlineData("http://unix:/tmp/gitlabgraph.sock")]
    [InlineData("http://127.0.0.1:0")]
    public async Task What_cannot_be_asked_is_said(string urls)
    {
        var (code, printed) = await RunAsync(urls);

        code.ShouldBe(1);
        printed.ShouldContain("no http:// address");
    }

    private static Task<Finished> RunAsync(string urls, params string[] more) =>
        Finished.DotnetAsync([typeof(ServerAssembly).Assembly.Location, "health", .. more], urls, Cancellation);
}
