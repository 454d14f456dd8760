using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GitLabGraph.Server.Tests.Linking;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>
/// A caller never reaches another tenant's account, and cannot find out whether there is one: every way is tried with
/// the victim's account and with one that never existed, and the answers are the same.
/// </summary>
public sealed class TenantIsolationTests(TwoTenants tenants) : IClassFixture<TwoTenants>
{
    private const string Me = "{ me { username } }";

    private static readonly Dictionary<string, Func<TwoTenants, string, Task<string>>> Ways = new()
    {
        ["header"] = (tenants, account) => AskAsync(tenants, Me, account),
        ["header of a mutation"] = (tenants, account) =>
            AskAsync(tenants, "mutation { createLinkToken(input: { account: \"nonsense\" }) { errors { __typename } } }", account),
        ["account(id:)"] = (tenants, account) => AskAsync(
            tenants, $"{{ account(id: \"{Id(account)}\") {{ id name status query {{ me {{ username }} }} }} }}"),
        ["node(id:) of the account"] = (tenants, account) =>
            AskAsync(tenants, $"{{ node(id: \"{Id(account)}\") {{ id }} }}"),
        ["node(id:) of a user"] = (tenants, account) =>
            AskAsync(tenants, $"{{ node(id: \"{NodeIds.Of("User", account, "1")}\") {{ id ... on User {{ username }} }} }}"),
        ["nodes(ids:)"] = (tenants, account) => AskAsync(
            tenants, $"{{ nodes(ids: [\"{Id(account)}\", \"{NodeIds.Of("Ticket", account, "1")}\"]) {{ id }} }}"),
        ["ticket(id:)"] = (tenants, account) =>
            AskAsync(tenants, $"{{ ticket(id: \"{NodeIds.Of("Ticket", account, "1")}\") {{ title }} }}"),
        ["a filter's id"] = (tenants, account) => AskAsync(
            tenants,
            $"{{ tickets(where: {{ workspace: \"{NodeIds.Of("Workspace", account, "1")}\" }}) {{ nodes {{ title }} }} }}"),
        ["createLinkToken"] = (tenants, account) => AskAsync(
            tenants,
            $"mutation {{ createLinkToken(input: {{ account: \"{Id(account)}\" }}) "
                + "{ linkToken { token } errors { ... on LinkingError { code message } } } }"),
        ["linkAccount"] = (tenants, account) => AskAsync(
            tenants,
            $"mutation {{ linkAccount(input: {{ account: \"{Id(account)}\", instanceUrl: \"{tenants.GitLabUrl}\", "
                + "token: \"glpat-sandbox-guest\" }) { account { id } errors { ... on LinkingError { code message } } } }"),
        ["unlinkAccount"] = (tenants, account) => AskAsync(
            tenants,
            $"mutation {{ unlinkAccount(input: {{ account: \"{Id(account)}\" }}) "
                + "{ accountId errors { ... on LinkingError { code message } } } }"),
        ["proxy"] = (tenants, account) => ProxyAsync(tenants, $"/proxy/{account}/api/v4/user"),
        ["proxy, GraphQL"] = (tenants, account) => ProxyAsync(tenants, $"/proxy/{account}/api/graphql?query={{currentUser{{id}}}}"),
        ["proxy, encoded"] = (tenants, account) =>
            ProxyAsync(tenants, $"/proxy/%{(int)account[0]:x2}{account[1..]}/api/v4/user"),
        ["WebSocket"] = (tenants, account) => SocketAsync(tenants, account),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("header", "VALIDATION")]
    [InlineData("header of a mutation", "LinkingError")]
    [InlineData("account(id:)", "NOT_FOUND")]
    [InlineData("node(id:) of the account", "NOT_FOUND")]
    [InlineData("node(id:) of a user", "NOT_FOUND")]
    [InlineData("nodes(ids:)", "NOT_FOUND")]
    [InlineData("ticket(id:)", "VALIDATION")]
    [InlineData("a filter's id", "VALIDATION")]
    [InlineData("createLinkToken", "UNKNOWN_ACCOUNT")]
    [InlineData("linkAccount", "UNKNOWN_ACCOUNT")]
    [InlineData("unlinkAccount", "UNKNOWN_ACCOUNT")]
    [InlineData("proxy", "404 AccountNotFound")]
    [InlineData("proxy, GraphQL", "404 AccountNotFound")]
    [InlineData("proxy, encoded", "404 AccountNotFound")]
    [InlineData("WebSocket", "NOT_FOUND")]
    public async Task Not_yours_is_answered_as_if_it_did_not_exist(string way, string code)
    {
        var nobodys = Convert.ToHexString(RandomNumberGenerator.GetBytes(tenants.VictimAccount.Length))
            [..tenants.VictimAccount.Length].ToLowerInvariant();

        var theirs = await Ways[way](tenants, tenants.VictimAccount);
        var none = await Ways[way](tenants, nobodys);

        theirs.ShouldContain(code);
        Without(theirs, tenants.VictimAccount).ShouldBe(Without(none, nobodys));
        theirs.ShouldNotContain("olivia");
        (await TwoTenants.AskAsync(tenants.Victim, Me, tenants.VictimAccount)).ShouldContain("olivia");
    }

    [Fact]
    public async Task The_list_of_accounts_holds_ones_own_and_a_foreign_cursor_shows_no_other()
    {
        const string List = "accounts(first: 10{0}) {{ totalCount nodes {{ id }} edges {{ cursor }} }}";
        var theirs = JsonElement.Parse(await TwoTenants.AskAsync(tenants.Victim, $"{{ {string.Format(null, List, "")} }}"));
        var cursor = theirs.GetProperty("data").GetProperty("accounts").GetProperty("edges")[0].GetProperty("cursor").GetString();

        var own = await AskAsync(tenants, $"{{ {string.Format(null, List, "")} }}");
        var behind = await AskAsync(tenants, $"{{ {string.Format(null, List, $", after: \"{cursor}\"")} }}");

        own.ShouldContain(Id(tenants.RivalAccount));
        own.ShouldNotContain(Id(tenants.VictimAccount));
        behind.ShouldNotContain(Id(tenants.VictimAccount));
    }

    [Fact]
    public async Task A_foreign_cursor_of_tickets_leads_through_ones_own()
    {
        const string List = "tickets(first: 3, orderBy: CREATED_AT_ASC";
        var theirs = JsonElement.Parse(await TwoTenants.AskAsync(
            tenants.Victim, $"{{ {List}) {{ pageInfo {{ endCursor }} }} }}"));
        var cursor = theirs.GetProperty("data").GetProperty("tickets").GetProperty("pageInfo").GetProperty("endCursor");

        var answer = await AskAsync(tenants, $"{{ {List}, after: \"{cursor}\") {{ nodes {{ id }} }} }}");

        // Either none of theirs or an error; never an id that belongs to the other account.
        JsonElement.Parse(answer).TryGetProperty("data", out var data).ShouldBeTrue(answer);
        foreach (var node in data.GetProperty("tickets").GetProperty("nodes").EnumerateArray())
        {
            NodeIds.AccountOf(node.GetProperty("id").GetString()!).ShouldBe(tenants.RivalAccount);
        }
    }

    [Fact]
    public async Task What_is_kept_of_answers_is_kept_for_each_account()
    {
        const string Kept = "max-age=60";
        await TwoTenants.AskAsync(tenants.Victim, Me, cacheControl: Kept);
        (await TwoTenants.AskAsync(tenants.Victim, Me, cacheControl: Kept)).ShouldContain("\"hits\":1");

        var answer = await TwoTenants.AskAsync(tenants.Rival, Me, cacheControl: Kept);

        answer.ShouldContain("\"hits\":0");
        answer.ShouldNotContain("olivia");
    }

    [Fact]
    public async Task An_operation_that_another_tenant_stored_runs_as_ones_own()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Me)));
        var stored = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        await TwoTenants.AskAsync(tenants.Victim, Me, extensions: stored);

        var answer = await TwoTenants.AskAsync(tenants.Rival, null!, extensions: stored);

        answer.ShouldContain("\"username\"");
        answer.ShouldNotContain("olivia");
    }

    [Fact]
    public async Task A_link_token_makes_an_account_of_the_tenant_that_made_it_even_for_the_same_person()
    {
        var made = JsonElement.Parse(await AskAsync(
            tenants, "mutation { createLinkToken(input: {}) { linkToken { url } } }"));
        var page = made.GetProperty("data").GetProperty("createLinkToken").GetProperty("linkToken").GetProperty("url");
        using var browser = new HttpClient { BaseAddress = tenants.Rival.BaseAddress };
        var form = await LinkForm.OpenAsync(browser, new Uri(page.GetString()!));

        var (_, text) = await form.ConnectAsync(tenants.GitLabUrl, "glpat-sandbox-owner");

        var account = TokenMethodTests.AccountIn(text);
        account.ShouldNotBe(tenants.VictimAccount);
        (await TwoTenants.AskAsync(tenants.Victim, Me, account)).ShouldContain("VALIDATION");
        (await AskAsync(tenants, $"mutation {{ unlinkAccount(input: {{ account: \"{Id(account)}\" }}) {{ accountId }} }}"))
            .ShouldContain("accountId");
        (await TwoTenants.AskAsync(tenants.Victim, Me, tenants.VictimAccount)).ShouldContain("olivia");
    }

    private static string Id(string account) => NodeIds.Of("Account", account, account);

    // An id is Base64 of the account's key, so both writings of it are taken out.
    private static string Without(string answer, string account) => answer
        .Replace(account, "", StringComparison.Ordinal)
        .Replace(Id(account), "", StringComparison.Ordinal);

    private static Task<string> AskAsync(TwoTenants tenants, string query, string? account = null) =>
        TwoTenants.AskAsync(tenants.Rival, query, account);

    private static async Task<string> ProxyAsync(TwoTenants tenants, string target)
    {
        using var response = await tenants.Rival.GetAsync(target, Cancellation);
        var error = response.Headers.TryGetValues("X-Proxy-Error", out var values) ? string.Join(',', values) : "";
        return $"{(int)response.StatusCode} {error} {await response.Content.ReadAsStringAsync(Cancellation)}";
    }

    private static async Task<string> SocketAsync(TwoTenants tenants, string account)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", tenants.Rival.DefaultRequestHeaders.Authorization!.ToString());
        await socket.ConnectAsync(
            new UriBuilder(tenants.Rival.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        await SendAsync(socket, new { type = "connection_init" });
        await ReceiveAsync(socket);
        var query = $"{{ account(id: \"{Id(account)}\") {{ name }} }}";
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query } });
        return await ReceiveAsync(socket);
    }

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, Cancellation);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
