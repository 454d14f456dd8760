using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>The keys that seal tokens, in the database beside what they seal.</summary>
public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("glg-ring-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_a_certificate_the_database_alone_opens_no_token(bool isProtected)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        var settings = SettingsFor(gitLab);
        if (isProtected)
        {
            settings["GitLabGraph:KeyRing:Certificates"] = Certificate("first", "a-password");
            settings["GitLabGraph:KeyRing:Password"] = "a-password";
        }

        var account = await LinkAsync(settings);

        ReadDatabase().Contains("<value>", StringComparison.Ordinal).ShouldBe(!isProtected, "the key in clear XML");
        (await AskAsync(settings, account)).ShouldContain("dana");
    }

    [Fact]
    public async Task A_certificate_is_replaced_while_the_old_one_still_opens_what_it_protected()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        var settings = SettingsFor(gitLab);
        settings["GitLabGraph:KeyRing:Password"] = "a-password";
        var old = Certificate("old", "a-password");
        settings["GitLabGraph:KeyRing:Certificates"] = old;
        var account = await LinkAsync(settings);
        var other = Certificate("new", "a-password");

        settings["GitLabGraph:KeyRing:Certificates"] = $"{other}, {old}";
        (await AskAsync(settings, account)).ShouldContain("dana");

        settings["GitLabGraph:KeyRing:Certificates"] = other;
        (await AskAsync(settings, account)).ShouldContain("NEEDS_REAUTH");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Dictionary<string, string> SettingsFor(SandboxServer gitLab) => new()
    {
        ["GitLabGraph:Demo"] = "false",
        ["GitLabGraph:Instances:sandbox:Url"] = gitLab.BaseUrl,
        ["GitLabGraph:Database"] = $"Data Source={Path.Combine(_folder.FullName, "accounts.db")}",
    };

    private static async Task<string> LinkAsync(Dictionary<string, string> settings)
    {
        await using var server = new ServerUnderTest(settings);
        using var client = new HttpClient { BaseAddress = server.Start() };
        var url = settings["GitLabGraph:Instances:sandbox:Url"];
        var link = $"mutation {{ linkAccount(input: {{ instanceUrl: \"{url}\", token: \"glpat-sandbox-developer\" }})"
            + " { account { id } errors { ... on LinkingError { message } } } }";
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = link }, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return System.Text.Json.JsonElement.Parse(text).GetProperty("data").GetProperty("linkAccount")
            .GetProperty("account").GetProperty("id").GetString()!;
    }

    private static async Task<string> AskAsync(Dictionary<string, string> settings, string account)
    {
        await using var server = new ServerUnderTest(settings);
        using var client = new HttpClient { BaseAddress = server.Start() };
        client.DefaultRequestHeaders.Add("X-Account-Id", account);
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ me { username } }" }, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private string ReadDatabase() => string.Concat(
        _folder.EnumerateFiles("accounts.db*").Select(static file => Encoding.Latin1.GetString(ReadShared(file))));

    private static byte[] ReadShared(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private string Certificate(string name, string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(_folder.FullName, $"{name}.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        return file;
    }
}
