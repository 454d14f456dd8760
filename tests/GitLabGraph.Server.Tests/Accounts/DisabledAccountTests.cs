using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Server.Tests.Administration;
using GitLabGraph.Server.Tests.Linking;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Accounts;

/// <summary>An account that is switched off keeps its link, and nothing is asked of its GitLab.</summary>
public sealed class DisabledAccountTests
{
    private const string Token = "glpat-sandbox-owner";
    private const string Asking = "{ account { status statusReason } me { username } tickets(first: 1) { nodes { id } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_listed_and_asked_nothing_until_it_is_switched_on_again()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        lab.Client.DefaultRequestHeaders.CacheControl = new CacheControlHeaderValue { MaxAge = TimeSpan.FromMinutes(1) };
        var id = await LinkAsync(lab);
        (await lab.QueryAsync(Asking, id, Cancellation)).TryGetProperty("errors", out _).ShouldBeFalse();

        (await SwitchAsync(lab, "disableAccount", id)).ShouldBe("DISABLED");
        lab.GitLab.Requests.Clear();
        var answer = await lab.QueryAsync(Asking, id, Cancellation);
        using var proxied = await lab.Client.GetAsync($"/proxy/{id}/api/v4/user", Cancellation);

        At(answer, "data", "account", "status").GetString().ShouldBe("DISABLED");
        At(answer, "data", "account", "statusReason").GetString()!.ShouldContain("enableAccount");
        At(answer, "data", "me").ValueKind.ShouldBe(JsonValueKind.Null);
        At(answer, "data", "tickets", "nodes").ValueKind.ShouldBe(JsonValueKind.Null);
        CodesIn(answer).Distinct().ShouldBe(["ACCOUNT_DISABLED"]);
        proxied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        proxied.Headers.GetValues("X-Proxy-Error").ShouldBe(["AccountDisabled"]);
        lab.GitLab.Requests.All.ShouldBeEmpty();

        (await SwitchAsync(lab, "enableAccount", id)).ShouldBe("ACTIVE");
        At(await lab.QueryAsync(Asking, id, Cancellation), "data", "me", "username").GetString().ShouldBe("olivia");
        (await AuditOf(lab, id)).ShouldBe(["ACCOUNT_ENABLED", "ACCOUNT_DISABLED", "ACCOUNT_LINKED"]);
    }

    [Fact]
    public async Task Its_token_is_not_rotated_and_whoever_links_it_again_switches_it_on()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var id = await LinkAsync(lab);
        await SwitchAsync(lab, "disableAccount", id);
        await SwitchAsync(lab, "disableAccount", id);
        lab.GitLab.Requests.Clear();

        CodeIn(await PayloadOf(lab, "rotateCredential", id)).ShouldBe("NOT_ROTATABLE");
        lab.GitLab.Requests.All.ShouldBeEmpty();

        (await LinkAsync(lab)).ShouldBe(id);
        At(await lab.QueryAsync(Asking, id, Cancellation), "data", "account", "status").GetString().ShouldBe("ACTIVE");
        (await AuditOf(lab, id)).ShouldBe(["ACCOUNT_RELINKED", "ACCOUNT_DISABLED", "ACCOUNT_LINKED"]);
    }

    [Fact]
    public async Task It_is_switched_by_keys_that_may_link()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var id = await LinkAsync(lab);
        var (_, secret) = await ApiKeyTests.CreateAsync(lab, "name: \"reader\", scopes: [READ]");

        var refused = await KeyedQuestion.AskAsync(
            lab.Client, $"mutation {{ disableAccount(input: {{ account: \"{id}\" }}) {{ account {{ id }} }} }}", secret);

        CodesIn(refused).ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        At(await lab.QueryAsync(Asking, id, Cancellation), "data", "account", "status").GetString().ShouldBe("ACTIVE");
    }

    [Fact]
    public async Task Another_node_asks_nothing_either()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var id = await LinkAsync(pair.Lab);
        (await OAuthRefreshTests.AskAsync(pair.Second, id)).ShouldBe("olivia");

        await SwitchAsync(pair.Lab, "disableAccount", id);
        await Eventually.HoldsAsync(
            async () => (await OAuthRefreshTests.AskAsync(pair.Second, id))!.Contains("ACCOUNT_DISABLED", StringComparison.Ordinal),
            TimeSpan.FromSeconds(5));

        await SwitchAsync(pair.Lab, "enableAccount", id);
        await Eventually.HoldsAsync(
            async () => await OAuthRefreshTests.AskAsync(pair.Second, id) == "olivia", TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task One_of_the_settings_is_switched_there_alone()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = new ServerUnderTest(new Dictionary<string, string>
        {
            ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
            ["GitLabGraph:Accounts:acme:Token"] = Token,
            ["GitLabGraph:Accounts:acme:Disabled"] = "true",
        });
        using var client = new HttpClient { BaseAddress = server.Start() };

        var answer = await KeyedQuestion.AskAsync(client, Asking.Replace("status ", "id linkedAt status ", StringComparison.Ordinal), null);
        answer.At("data", "account", "status").GetString().ShouldBe("DISABLED");
        answer.At("data", "account", "linkedAt").ValueKind.ShouldBe(JsonValueKind.Null, "nobody linked it");
        CodesIn(answer).Distinct().ShouldBe(["ACCOUNT_DISABLED"]);

        var id = answer.At("data", "account", "id").GetString();
        var switched = await KeyedQuestion.AskAsync(
            client,
            $"mutation {{ enableAccount(input: {{ account: \"{id}\" }}) {{ errors {{ ... on LinkingError {{ code message }} }} }} }}",
            null);
        var error = switched.At("data", "enableAccount", "errors")[0];
        error.GetProperty("code").GetString().ShouldBe("CONFIGURED");
        error.GetProperty("message").GetString()!.ShouldContain("GitLabGraph:Accounts:acme:Disabled");
        gitLab.Requests.All.ShouldBeEmpty();
    }

    private static async Task<string> LinkAsync(LinkLab lab)
    {
        var payload = await lab.MutateAsync(
            $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"{Token}\" }}) {{ account {{ id }} }}",
            Cancellation);
        return At(payload, "account", "id").GetString()!;
    }

    private static async Task<string?> SwitchAsync(LinkLab lab, string mutation, string id) =>
        At(await PayloadOf(lab, mutation, id), "account", "status").GetString();

    private static Task<JsonElement> PayloadOf(LinkLab lab, string mutation, string id) => lab.MutateAsync(
        $"{mutation}(input: {{ account: \"{id}\" }}) {{ account {{ status }} errors {{ ... on LinkingError {{ code }} }} }}",
        Cancellation);

    private static async Task<List<string?>> AuditOf(LinkLab lab, string id)
    {
        var answer = await lab.QueryAsync(
            $"{{ auditLog(where: {{ account: \"{id}\" }}) {{ nodes {{ action }} }} }}", null, Cancellation);
        return [.. At(answer, "data", "auditLog", "nodes").EnumerateArray().Select(static line => line.GetProperty("action").GetString())];
    }

    private static JsonElement At(JsonElement? answer, params string[] path) => answer.At(path);

    private static string? CodeIn(JsonElement payload) => payload.GetProperty("errors")[0].GetProperty("code").GetString();

    private static List<string?> CodesIn(JsonElement? answer) =>
        [.. answer!.Value.GetProperty("errors").EnumerateArray().Select(static error => At(error, "extensions", "code").GetString())];
}
