using System.Net;
using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>Accounts of the configuration belong to the tenant that is named there, and to no other.</summary>
public sealed class ConfiguredTenantTests
{
    private const string Accounts = "{ accounts { nodes { name query { me { username } } } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_reaches_the_accounts_that_are_configured_for_its_tenant()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:Accounts:north:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:north:Token"] = "glpat-sandbox-owner",
                ["GitLabGraph:Accounts:north:Tenant"] = "acme",
                ["GitLabGraph:Accounts:south:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:south:Token"] = "glpat-sandbox-guest",
                ["GitLabGraph:Accounts:south:Tenant"] = "globex",
                ["GitLabGraph:ApiKey"] = "a-key-that-is-long-enough-to-be-one",
            },
            "Production");
        var address = server.Start();
        using var acme = await TwoTenants.CallerAsync(server, address, "acme");
        using var globex = await TwoTenants.CallerAsync(server, address, "globex");

        Names(await TwoTenants.AskAsync(acme, Accounts)).ShouldBe(["north"]);
        Names(await TwoTenants.AskAsync(globex, Accounts)).ShouldBe(["south"]);
        (await TwoTenants.AskAsync(acme, "{ me { username } }", "south")).ShouldContain("VALIDATION");
        (await acme.GetAsync("/proxy/north/api/v4/user", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await acme.GetAsync("/proxy/south/api/v4/user", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<string?> Names(string answer) =>
        JsonElement.Parse(answer).GetProperty("data").GetProperty("accounts").GetProperty("nodes").EnumerateArray()
            .Select(static account => account.GetProperty("name").GetString());
}
