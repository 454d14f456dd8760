using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>A personal, project or group access token that has itself replaced because its owner demands it.</summary>
public sealed class SelfRotationTests
{
    private const string Rotate = "/api/v4/personal_access_tokens/self/rotate";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("personal")]
    [InlineData("projects")]
    [InlineData("groups")]
    public async Task It_is_replaced_at_GitLab_stored_and_used_and_the_log_names_who_demanded_it(string kind)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var token = await TokenAsync(lab, kind, days: 90);
        var account = await LinkAsync(lab, token.Secret);
        var username = await UsernameAsync(lab, account);

        var rotated = await RotateAsync(lab, account);

        rotated.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, rotated.ToString());
        rotated.GetProperty("account").GetProperty("status").GetString().ShouldBe("ACTIVE");
        lab.GitLab.Tokens.Find(token.Secret)!.RevokedAt.ShouldNotBeNull();
        (await UsernameAsync(lab, account)).ShouldBe(username);
        (lab.GitLab.Tokens.All.Last().ExpiresAt!.Value - DateTimeOffset.UnixEpoch).Days.ShouldBe(
            (token.ExpiresAt!.Value - DateTimeOffset.UnixEpoch).Days);
        (await AuditAsync(lab)).ShouldBe(["TOKEN_REFRESHED by development", "ACCOUNT_LINKED by development"]);
    }

    [Fact]
    public async Task Many_that_demand_it_at_once_never_send_GitLab_a_token_that_is_dead()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab, "glpat-sandbox-owner");
        lab.GitLab.Requests.Clear();

        var rotated = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RotateAsync(lab, account)));

        rotated.ShouldAllBe(static answer => answer.GetProperty("errors").ValueKind == JsonValueKind.Null);
        var statuses = lab.GitLab.Requests.All.Where(static request => request.Target == Rotate)
            .Select(static request => request.Status);
        statuses.Distinct().ShouldBe([200]);
        (await UsernameAsync(lab, account)).ShouldBe("olivia");
    }

    [Fact]
    public async Task A_token_that_may_not_do_it_says_so_and_stays_as_it_is()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab, "glpat-sandbox-read");

        CodeIn(await RotateAsync(lab, account)).ShouldBe("SCOPE_MISSING");

        (await UsernameAsync(lab, account)).ShouldBe("dana");
    }

    [Fact]
    public async Task A_token_that_is_dead_already_asks_for_a_new_link()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab, "glpat-sandbox-owner");
        lab.GitLab.Tokens.Revoke("glpat-sandbox-owner");

        CodeIn(await RotateAsync(lab, account)).ShouldBe("NOT_AUTHORIZED");

        (await lab.QueryAsync("{ account { status } }", account, Cancellation)).ToString().ShouldContain("NEEDS_REAUTH");
        lab.GitLab.Requests.All.ShouldNotContain(static request => request.Target == Rotate);
    }

    [Fact]
    public async Task A_refusal_that_has_passed_asks_for_no_new_link_any_more()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab, "glpat-sandbox-owner");
        lab.GitLab.Tokens.Revoke("glpat-sandbox-owner");
        CodeIn(await RotateAsync(lab, account)).ShouldBe("NOT_AUTHORIZED");
        lab.GitLab.Tokens.Restore("glpat-sandbox-owner");

        (await UsernameAsync(lab, account)).ShouldBe("olivia");

        (await lab.QueryAsync("{ account { status statusReason } }", account, Cancellation)).GetProperty("data").GetProperty("account")
            .ToString().ShouldBe("""{"status":"ACTIVE","statusReason":null}""");
        (await AuditAsync(lab)).First().ShouldBe("ACCOUNT_RECOVERED by server");
    }

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.CutBody)]
    [InlineData(FaultKind.BadGateway)]
    public async Task A_lost_answer_is_not_asked_for_again_and_leads_to_a_new_link(FaultKind kind)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab, "glpat-sandbox-owner");
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = kind, TargetContains = Rotate, ActsFirst = true }],
        };

        var lost = await RotateAsync(lab, account);

        CodeIn(lost).ShouldBe("UNREACHABLE");
        lost.ToString().ShouldContain("is not known");
        lab.GitLab.Requests.All.Count(static request => request.Target == Rotate).ShouldBe(1);
        (await lab.QueryAsync("{ me { username } }", account, Cancellation)).ToString().ShouldContain("NEEDS_REAUTH");
    }

    [Fact]
    public async Task A_token_of_the_settings_is_left_alone_because_they_would_keep_a_dead_one()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        await using var server = new ServerUnderTest(new Dictionary<string, string>
        {
            ["GitLabGraph:Accounts:acme:Url"] = lab.GitLab.BaseUrl,
            ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
        });
        using var client = new HttpClient { BaseAddress = server.Start() };
        var id = (await AskAsync(client, "{ account { id } }"))
            .GetProperty("data").GetProperty("account").GetProperty("id").GetString()!;

        var refused = await AskAsync(client, $"mutation {{ payload: {Mutation(id)} }}");

        CodeIn(refused.GetProperty("data").GetProperty("payload")).ShouldBe("NOT_ROTATABLE");
        lab.GitLab.Tokens.Find("glpat-sandbox-owner")!.RevokedAt.ShouldBeNull();
    }

    private static async Task<AccessToken> TokenAsync(LinkLab lab, string kind, int days)
    {
        var end = TimeProvider.System.GetUtcNow().AddDays(days);
        if (kind == "personal")
        {
            var owner = lab.GitLab.Tokens.Find("glpat-sandbox-owner")!.UserId;
            return lab.GitLab.Tokens.Add(
                TokenKind.Personal, "Robot", owner, "glpat-to-be-rotated", ["read_api", "self_rotate"], end);
        }

        var place = kind == "projects" ? "acme%2Fapps%2Fweb" : "acme";
        using var gitLab = new HttpClient();
        gitLab.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-sandbox-owner");
        using var made = await gitLab.PostAsJsonAsync(
            new Uri($"{lab.GitLab.BaseUrl}/api/v4/{kind}/{place}/access_tokens"),
            new { name = "Robot", scopes = new[] { "api" }, expires_at = end.ToString("yyyy-MM-dd", null) },
            Cancellation);
        var token = await made.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return lab.GitLab.Tokens.Find(token.GetProperty("token").GetString()!)!;
    }

    /// <summary>The new account's id.</summary>
    private static async Task<string> LinkAsync(LinkLab lab, string token)
    {
        var linked = await lab.MutateAsync(
            $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"{token}\" }}) {{ account {{ id }} }}",
            Cancellation);
        return linked.GetProperty("account").GetProperty("id").GetString()!;
    }

    private static Task<JsonElement> RotateAsync(LinkLab lab, string account) =>
        lab.MutateAsync(Mutation(account), Cancellation);

    private static string Mutation(string account) =>
        $"rotateCredential(input: {{ account: \"{account}\" }}) {{ account {{ status }} errors {{ ... on LinkingError {{ code message }} }} }}";

    private static string? CodeIn(JsonElement payload) =>
        payload.GetProperty("errors")[0].GetProperty("code").GetString();

    private static async Task<string?> UsernameAsync(LinkLab lab, string account) =>
        (await lab.QueryAsync("{ me { username } }", account, Cancellation))
            .GetProperty("data").GetProperty("me").GetProperty("username").GetString();

    private static async Task<IEnumerable<string>> AuditAsync(LinkLab lab) =>
        (await lab.QueryAsync("{ auditLog { nodes { action actor } } }", null, Cancellation))
            .GetProperty("data").GetProperty("auditLog").GetProperty("nodes").EnumerateArray()
            .Select(static line => $"{line.GetProperty("action")} by {line.GetProperty("actor")}");

    private static async Task<JsonElement> AskAsync(HttpClient client, string query)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query }, Cancellation);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
