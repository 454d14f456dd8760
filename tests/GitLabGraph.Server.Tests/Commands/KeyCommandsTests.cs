using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Commands;

/// <summary>The command line, as a process of its own beside a server on the same database.</summary>
public sealed class KeyCommandsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlabgraph-keys-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "accounts.db")}";

    [Fact]
    public async Task A_key_made_by_command_is_printed_alone_opens_the_server_and_ends_by_command()
    {
        var (code, printed) = await RunAsync("keys", "create", "--tenant", "default", "--scopes", "read");
        var key = printed.Trim();
        await using var server = new ServerUnderTest(
            new Dictionary<string, string> { ["GitLabGraph:Database"] = Database }, "Production");
        using var client = new HttpClient { BaseAddress = server.Start() };

        code.ShouldBe(0);
        key.ShouldStartWith("glg_");
        key.ShouldNotContain("\n");
        (await AskAsync(client, key)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client, key + "x")).ShouldBe(HttpStatusCode.Unauthorized);

        (await RunAsync("keys", "list")).Printed.ShouldNotContain(key[(key.IndexOf('_', "glg_".Length) + 1)..]);
        (await RunAsync("keys", "revoke", string.Join('_', key.Split('_')[..2]))).Code.ShouldBe(0);
        (await RunAsync("keys", "list")).Printed.ShouldContain("revoked");
    }

    [Fact]
    public async Task A_key_made_by_command_keeps_to_its_rules_for_the_proxy()
    {
        var (_, printed) = await RunAsync(
            "keys", "create", "--scopes", "read,write", "--proxy-methods", "GET,HEAD", "--proxy-paths", "/api/v4/user,/api/v4/projects/*");
        await using var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:Database"] = Database,
                ["GitLabGraph:Accounts:acme:Url"] = "http://127.0.0.1:9",
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-nobody",
            },
            "Production");
        using var client = new HttpClient { BaseAddress = server.Start() };
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", printed.Trim());

        // Nothing listens at the account's address: what the key may do gets that far.
        (await SendAsync(client, HttpMethod.Get, "user")).ShouldBe(HttpStatusCode.BadGateway);
        (await SendAsync(client, HttpMethod.Get, "projects/7")).ShouldBe(HttpStatusCode.BadGateway);
        (await SendAsync(client, HttpMethod.Get, "groups")).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(client, HttpMethod.Delete, "projects/7")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("keys", "create", "--tenant", "two words")]
    [InlineData("keys", "create", "--scopes", "everything")]
    [InlineData("keys", "create", "--proxy-methods", "get")]
    [InlineData("keys", "create", "--days", "0")]
    [InlineData("keys", "create", "--days", "999999999")]
    [InlineData("keys", "create", "--name", "two\nlines")]
    [InlineData("kyes", "create")]
    [InlineData("keys", "create", "--proxy-paths", "api/v4")]
    public async Task What_cannot_be_is_refused(params string[] arguments) =>
        (await RunAsync(arguments)).Code.ShouldNotBe(0);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_database_that_is_away_is_named_as_at_a_start()
    {
        var (code, _, error) = await RunOnAsync("Host=127.0.0.1;Port=1;Database=x;Password=a-secret", "keys", "list");

        code.ShouldBe(78);
        error.ShouldContain("'GitLabGraph:Database'");
        error.ShouldNotContain("a-secret");
        error.ShouldNotContain("   at ");
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, $"/proxy/acme/api/v4/{path}");
        using var response = await client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ accounts { totalCount } }" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private async Task<(int Code, string Printed)> RunAsync(params string[] arguments)
    {
        var (code, printed, _) = await RunOnAsync(Database, arguments);
        return (code, printed);
    }

    private static async Task<(int Code, string Printed, string Error)> RunOnAsync(
        string database, params string[] arguments)
    {
        var assembly = typeof(ServerAssembly).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GitLabGraph__Database"] = database;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var printed = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, printed, await error);
    }
}
