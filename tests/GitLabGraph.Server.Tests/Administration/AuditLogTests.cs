using System.Text.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Administration;

/// <summary>The log of what happened to keys and accounts.</summary>
public sealed class AuditLogTests
{
    private const string Line = "action subject actor at detail";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_who_did_what_and_is_filtered_by_account_actor_and_time()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (prefix, secret) = await ApiKeyTests.CreateAsync(lab, "name: \"auditor\", scopes: [READ, LINK, ADMIN]");
        var account = await LinkAsync(lab, secret);

        var all = await ReadAsync(lab, "");
        var byAccount = await ReadAsync(lab, $"where: {{ account: \"{account}\" }}");
        var byActor = await ReadAsync(lab, $"where: {{ actor: \"{prefix}\" }}");
        var first = all[^1].GetProperty("at").GetString();

        Told(all).ShouldBe([$"ACCOUNT_LINKED by {prefix}", "KEY_CREATED by development"]);
        Told(byAccount).ShouldBe([$"ACCOUNT_LINKED by {prefix}"]);
        Told(byActor).ShouldBe([$"ACCOUNT_LINKED by {prefix}"]);
        (await ReadAsync(lab, $"where: {{ since: \"{first}\" }}")).Count.ShouldBe(2);
        (await ReadAsync(lab, $"where: {{ until: \"{first}\" }}")).ShouldBeEmpty();
        all[^1].GetProperty("subject").GetString().ShouldBe(prefix);
    }

    [Fact]
    public async Task It_tells_of_configured_accounts_too()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = new ServerUnderTest(new Dictionary<string, string>
        {
            ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
            ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-revoked",
        });
        using var client = new HttpClient { BaseAddress = server.Start() };
        var account = (await KeyedQuestion.AskAsync(client, "{ account { id } }", null)).At("data", "account", "id").GetString();

        await KeyedQuestion.AskAsync(client, "{ me { username } }", null);
        await KeyedQuestion.AskAsync(
            client,
            $"mutation {{ linkAccount(input: {{ instanceUrl: \"{gitLab.BaseUrl}\", token: \"glpat-sandbox-owner\", "
                + $"account: \"{account}\" }}) {{ account {{ id }} }} }}",
            null);
        await KeyedQuestion.AskAsync(
            client, $"mutation {{ unlinkAccount(input: {{ account: \"{account}\" }}) {{ accountId }} }}", null);

        var told = await KeyedQuestion.AskAsync(client, $"{{ auditLog {{ nodes {{ {Line} }} }} }}", null);
        Told([.. told.At("data", "auditLog", "nodes").EnumerateArray()]).ShouldBe(
            ["ACCOUNT_UNLINKED by development", "ACCOUNT_RELINKED by development", "REFRESH_FAILED by server"]);
    }

    [Fact]
    public async Task Its_pages_lead_to_the_end_and_back()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        for (var number = 0; number < 5; number++)
        {
            await ApiKeyTests.CreateAsync(lab, $"name: \"{number}\", scopes: [READ]");
        }

        var whole = (await ReadAsync(lab, "")).Select(Subject).ToList();
        var (first, next) = await PageAsync(lab, "first: 2", "hasNextPage", "endCursor");
        var (second, last) = await PageAsync(lab, $"first: 2, after: \"{next}\"", "hasNextPage", "endCursor");
        var (third, none) = await PageAsync(lab, $"first: 2, after: \"{last}\"", "hasNextPage", "endCursor");
        var (end, before) = await PageAsync(lab, "last: 2", "hasPreviousPage", "startCursor");
        var (start, _) = await PageAsync(lab, $"last: 3, before: \"{before}\"", "hasPreviousPage", "startCursor");

        first.Concat(second).Concat(third).ShouldBe(whole);
        none.ShouldBeNull();
        start.Concat(end).ShouldBe(whole);
    }

    [Fact]
    public async Task Another_tenants_lines_are_not_in_it()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        await ApiKeyTests.CreateAsync(lab, "name: \"ours\", scopes: [READ]");
        var keys = lab.Services.GetRequiredService<IApiKeyStore>();
        var wanted = new NewApiKey { Tenant = "other", Name = "theirs", Scopes = CallerScopes.Admin, Actor = "test" };
        var (key, secret) = await keys.CreateAsync(wanted, Cancellation);

        var told = await KeyedQuestion.AskAsync(lab.Client, $"{{ auditLog {{ nodes {{ {Line} }} }} }}", secret.Reveal());

        told.At("data", "auditLog", "nodes").EnumerateArray().Select(Subject).ShouldBe([key.Prefix]);
    }

    private static async Task<string> LinkAsync(LinkLab lab, string key)
    {
        var linked = await KeyedQuestion.AskAsync(
            lab.Client,
            $"mutation {{ linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"glpat-sandbox-owner\" }}) "
                + "{ account { id } } }",
            key);
        return linked.At("data", "linkAccount", "account", "id").GetString()!;
    }

    private static async Task<List<JsonElement>> ReadAsync(LinkLab lab, string arguments)
    {
        var field = arguments.Length == 0 ? "auditLog" : $"auditLog({arguments})";
        var answer = await KeyedQuestion.AskAsync(lab.Client, $"{{ {field} {{ nodes {{ {Line} }} }} }}", null);
        return [.. answer.At("data", "auditLog", "nodes").EnumerateArray()];
    }

    private static async Task<(List<string?> Subjects, string? Cursor)> PageAsync(
        LinkLab lab, string arguments, string more, string cursor)
    {
        var query = $"{{ auditLog({arguments}) {{ nodes {{ subject }} pageInfo {{ {more} {cursor} }} }} }}";
        var page = (await KeyedQuestion.AskAsync(lab.Client, query, null)).At("data", "auditLog");
        var info = page.GetProperty("pageInfo");
        return (
            [.. page.GetProperty("nodes").EnumerateArray().Select(Subject)],
            info.GetProperty(more).GetBoolean() ? info.GetProperty(cursor).GetString() : null);
    }

    private static string? Subject(JsonElement line) => line.GetProperty("subject").GetString();

    private static List<string> Told(List<JsonElement> lines) =>
        [.. lines.Select(static line => $"{line.GetProperty("action")} by {line.GetProperty("actor")}")];
}
