using System.Net;
using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>What is deployed is what <c>dotnet publish</c> leaves, started as the Dockerfile says.</summary>
public sealed class PublishedServerTests : IDisposable
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlabgraph-published-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_starts_in_Production_says_that_it_is_well_and_answers()
    {
        await PublishAsync();
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = await ServerProcess.StartAsync(
            CommandOf("ENTRYPOINT")[0],
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            },
            Cancellation);
        server.Client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");

        (await StatusAsync(server, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(server, "/readyz")).ShouldBe(HttpStatusCode.OK);
        (await server.QueryAsync("{ me { username } }", Cancellation)).ToString().ShouldContain("olivia");
        (await Finished.DotnetAsync(CommandOf("HEALTHCHECK"), server.Client.BaseAddress!.ToString(), Cancellation))
            .Code.ShouldBe(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What the tests were built with is published: the same files as those of a build of its own.</summary>
    private async Task PublishAsync()
    {
        var configuration = new FileInfo(typeof(PublishedServerTests).Assembly.Location).Directory!.Parent!.Name;
        var published = await Finished.DotnetAsync(
            [
                "publish", Path.Combine(Checkout.Root, "src/GitLabGraph.Server"), "--configuration", configuration, "--no-build",
                "--output", _folder.FullName, "--nologo",
            ],
            urls: null, Cancellation);
        published.Code.ShouldBe(0, published.Printed);
    }

    /// <summary>The program and arguments that the Dockerfile gives <c>dotnet</c>, in the folder of this publication.</summary>
    private string[] CommandOf(string instruction)
    {
        var line = File.ReadLines(Path.Combine(Checkout.Root, "Dockerfile"))
            .Single(line => line.StartsWith(instruction, StringComparison.Ordinal));
        var words = JsonSerializer.Deserialize<string[]>(line[line.IndexOf('[', StringComparison.Ordinal)..])!;
        words[0].ShouldBe("dotnet");
        return [Path.Combine(_folder.FullName, words[1]), .. words[2..]];
    }

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess server, string target)
    {
        using var answer = await server.Client.GetAsync(target, Cancellation);
        return answer.StatusCode;
    }
}
