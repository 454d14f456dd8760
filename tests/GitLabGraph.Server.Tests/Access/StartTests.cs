using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>Start-up tells: in Production a missing setting ends the process with its key and the remedy.</summary>
public sealed class StartTests
{
    private const int WrongSetting = 78;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Production_does_not_start_without_a_key()
    {
        var told = await StartAsync([]);

        told.ShouldContain("'GitLabGraph:ApiKey'");
        told.ShouldContain("GitLabGraph__ApiKey");
    }

    [Fact]
    public async Task An_account_without_a_token_is_named()
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            ["GitLabGraph__Accounts__acme__Url"] = "https://gitlab.example.com",
        });

        told.ShouldContain("'GitLabGraph:Accounts:acme:Token'");
    }

    [Fact]
    public async Task A_priority_that_is_none_is_named()
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            ["GitLabGraph__Priorities__Blazing"] = "P0",
        });

        told.ShouldContain("'GitLabGraph:Priorities:Blazing'");
        told.ShouldContain("Urgent, High, Normal and Low");
    }

    [Theory]
    [InlineData("app.example")]
    [InlineData("https://app.example/")]
    public async Task An_origin_that_is_none_is_named(string origin)
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            ["GitLabGraph__AllowedOrigins"] = $"https://good.example, {origin}",
        });

        told.ShouldContain("'GitLabGraph:AllowedOrigins'");
        told.ShouldContain($"\"{origin}\"");
    }

    [Theory]
    [InlineData("Databse", "Database")]
    [InlineData("Accounts__acme__Tokn", "Token")]
    [InlineData("Limits__PerMinute", "LinkPerMinute")]
    [InlineData("OwnToken", "Anonymous")]
    public async Task A_setting_that_does_not_exist_is_named_with_those_that_do(string name, string neighbour)
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            [$"GitLabGraph__{name}"] = "glpat-a-secret-that-stays-one",
        });

        told.ShouldContain($"'GitLabGraph:{name.Replace("__", ":", StringComparison.Ordinal)}'");
        told.ShouldContain(neighbour);
        told.ShouldNotContain("glpat-a-secret-that-stays-one");
    }

    [Fact]
    public async Task An_address_that_is_none_is_named()
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            ["GitLabGraph__Accounts__acme__Url"] = "gitlab dot com",
            ["GitLabGraph__Accounts__acme__Token"] = "glpat-a-secret-that-stays-one",
        });

        told.ShouldContain("'GitLabGraph:Accounts:acme:Url'");
        told.ShouldNotContain("glpat-a-secret-that-stays-one");
    }

    [Theory]
    [InlineData("GitLabGraph:AllowedNetworks", "10.0.0.0/64")]
    [InlineData("GitLabGraph:CertificateAuthorities", "/no/such/file.pem")]
    [InlineData("GitLabGraph:Instances:inside:Url", "inside")]
    [InlineData("GitLabGraph:Proxy", "socks5://me:a-secret@proxy.example")]
    [InlineData("GitLabGraph:Limits:LinkPerMinute", "none")]
    [InlineData("GitLabGraph:Database", "Host=db;Pasword=a-secret")]
    [InlineData("GitLabGraph:Redis", "redis.example,pasword=a-secret")]
    [InlineData("GitLabGraph:Redis", "password=a-secret")]
    [InlineData("GitLabGraph:KeyRing:Certificates", "/no/such/file.pfx")]
    [InlineData("GitLabGraph:Database", "Host=127.0.0.1;Port=1;Database=x;Password=a-secret")]
    [InlineData("GitLabGraph:Accounts:acme:Token", "a-secret in three words")]
    [InlineData("GitLabGraph:ApiKey", "a-secret of at least twenty-four lëtters")]
    [InlineData("GitLabGraph:AllowPlainHttp", "yes")]
    [InlineData("GitLabGraph:CertificateAuthorities", "/")]
    [InlineData("GitLabGraph:Database", "Data Source=:memory:")]
    [InlineData("GitLabGraph:Database", "Data Source=x.db;Mode=Memory;Cache=Shared")]
    [InlineData("GitLabGraph:Database", "Data Source=/")]
    [InlineData("GitLabGraph:OwnToken:Anonymous", "1")]
    [InlineData("GitLabGraph:PublicUrl", "links.example")]
    [InlineData("GitLabGraph:PublicUrl", "https://links.example/?a-secret")]
    public async Task A_setting_that_is_wrong_is_named(string setting, string value)
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            [setting.Replace(":", "__", StringComparison.Ordinal)] = value,
        });

        told.ShouldContain($"'{setting}'");
        told.ShouldNotContain("a-secret");
    }

    [Fact]
    public async Task A_secret_of_an_application_that_is_none_is_named()
    {
        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            ["GitLabGraph__Instances__inside__Url"] = "https://git.example",
            ["GitLabGraph__Instances__inside__ClientId"] = "an-id",
            ["GitLabGraph__Instances__inside__ClientSecret"] = "gloas-sécret",
        });

        told.ShouldContain("'GitLabGraph:Instances:inside:ClientSecret'");
        told.ShouldNotContain("gloas-s");
    }

    [Fact]
    public async Task An_address_that_another_server_has_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var told = await StartAsync(new()
        {
            ["GitLabGraph__ApiKey"] = new string('k', 32),
            ["Kestrel__Endpoints__Http__Url"] = $"http://{other.LocalEndpoint}",
        });

        told.ShouldContain("'urls'");
        told.ShouldContain("address already in use");
    }

    private static async Task<string> StartAsync(Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerAssembly).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var folder = Directory.CreateTempSubdirectory("glg-");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["GitLabGraph__Database"] = $"Data Source={Path.Combine(folder.FullName, "accounts.db")}";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        folder.Delete(recursive: true);
        process.ExitCode.ShouldBe(WrongSetting, await error + await output);
        return await error + await output;
    }
}
