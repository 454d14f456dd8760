using System.Text.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Administration;

/// <summary>Keys that are made and revoked by a key with the scope admin.</summary>
public sealed class ApiKeyTests
{
    private const string List = "{ apiKeys(first: 10) { nodes { prefix name scopes revokedAt secret } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_told_once_opens_its_tenant_and_opens_nothing_when_it_is_revoked()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (prefix, secret) = await CreateAsync(lab, "name: \"board\", scopes: [READ, ADMIN]");

        var listed = await KeyedQuestion.AskAsync(lab.Client, List, secret);
        var node = listed.At("data", "apiKeys", "nodes")[0];
        secret.ShouldStartWith(prefix);
        node.GetProperty("prefix").GetString().ShouldBe(prefix);
        node.GetProperty("scopes").ToString().ShouldBe("[\"READ\",\"ADMIN\"]");
        listed.ToString()!.ShouldNotContain(secret);

        var revoked = await lab.MutateAsync(
            $"revokeApiKey(input: {{ prefix: \"{prefix}\" }}) {{ apiKey {{ revokedAt secret }} }}", Cancellation);
        revoked.GetProperty("apiKey").GetProperty("revokedAt").GetString().ShouldNotBeNull();
        revoked.GetProperty("apiKey").GetProperty("secret").GetString().ShouldBeNull();
        (await KeyedQuestion.AskAsync(lab.Client, List, secret)).ShouldBeNull();
    }

    [Theory]
    [InlineData("READ", "{ apiKeys { nodes { prefix } } }", "admin")]
    [InlineData("READ, WRITE, LINK", "{ auditLog { nodes { at } } }", "admin")]
    [InlineData("READ", "mutation { createApiKey(input: { name: \"a\", scopes: [READ] }) { apiKey { secret } } }", "admin")]
    [InlineData("LINK", "mutation { revokeApiKey(input: { prefix: \"glg_ab12cd34\" }) { apiKey { prefix } } }", "admin")]
    [InlineData("READ, ADMIN", "mutation { createLinkToken(input: {}) { linkToken { url } } }", "link")]
    [InlineData("READ", "mutation { unlinkAccount(input: { account: \"QWNjb3VudDphOmE\" }) { accountId } }", "link")]
    [InlineData("ADMIN", "{ accounts { nodes { id } } }", "read")]
    [InlineData("LINK, ADMIN", "{ me { username } }", "read")]
    public async Task Without_the_scope_it_is_refused_and_named(string scopes, string query, string lacking)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (_, secret) = await CreateAsync(lab, $"name: \"limited\", scopes: [{scopes}]");

        var answer = await KeyedQuestion.AskAsync(lab.Client, query, secret);

        answer.Code().ShouldBe("AUTH_NOT_AUTHORIZED");
        answer.At("errors")[0].GetProperty("message").GetString().ShouldBe($"The key lacks the scope {lacking}.");
    }

    [Theory]
    [InlineData("name: \"more\", scopes: [READ]", "NOT_HELD")]
    [InlineData("name: \"methods\", scopes: [ADMIN], proxyMethods: [\"GET\", \"POST\"]", "NOT_HELD")]
    [InlineData("name: \"every method\", scopes: [ADMIN], proxyMethods: []", "NOT_HELD")]
    [InlineData("name: \"less\", scopes: [ADMIN], proxyMethods: [\"GET\"], proxyPaths: [\"/api/v4/user\"]", null)]
    [InlineData("name: \"the same\", scopes: [ADMIN]", null)]
    public async Task A_key_makes_no_key_that_may_do_more(string wanted, string? code)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (_, maker) = await CreateAsync(lab, "name: \"maker\", scopes: [ADMIN], proxyMethods: [\"GET\"]");

        var answer = await KeyedQuestion.AskAsync(lab.Client, Creation(wanted), maker);

        CodeIn(answer.At("data", "payload", "errors")).ShouldBe(code);
    }

    [Theory]
    [InlineData("name: \" \", scopes: [READ]")]
    [InlineData("name: \"two\\nlines\", scopes: [READ]")]
    [InlineData("name: \"none\", scopes: []")]
    [InlineData("name: \"over\", scopes: [READ], expiresAt: \"2001-01-01T00:00:00Z\"")]
    [InlineData("name: \"method\", scopes: [READ], proxyMethods: [\"get\"]")]
    [InlineData("name: \"path\", scopes: [READ], proxyPaths: [\"/api\\n/v4/*\"]")]
    [InlineData("name: \"path\", scopes: [READ], proxyPaths: [\"api/v4\"]")]
    public async Task What_a_key_cannot_be_is_told(string wanted)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);

        var answer = await KeyedQuestion.AskAsync(lab.Client, Creation(wanted), null);

        CodeIn(answer.At("data", "payload", "errors")).ShouldBe("INVALID");
        answer.At("data", "payload", "apiKey").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_key_of_another_tenant_is_neither_listed_nor_revoked()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var (prefix, _) = await CreateAsync(lab, "name: \"ours\", scopes: [READ]");
        var keys = lab.Services.GetRequiredService<IApiKeyStore>();
        var wanted = new NewApiKey { Tenant = "other", Name = "theirs", Scopes = CallerScopes.All, Actor = "test" };
        var (_, other) = await keys.CreateAsync(wanted, Cancellation);

        var listed = await KeyedQuestion.AskAsync(lab.Client, List, other.Reveal());
        var revoked = await KeyedQuestion.AskAsync(
            lab.Client,
            $"mutation {{ payload: revokeApiKey(input: {{ prefix: \"{prefix}\" }}) {{ errors {{ ... on ApiKeyError {{ code }} }} }} }}",
            other.Reveal());

        listed.ToString()!.ShouldNotContain(prefix);
        CodeIn(revoked.At("data", "payload", "errors")).ShouldBe("UNKNOWN_KEY");
        (await keys.ListAsync("default", Cancellation)).ShouldHaveSingleItem().RevokedAt.ShouldBeNull();
    }

    internal static async Task<(string Prefix, string Secret)> CreateAsync(LinkLab lab, string wanted)
    {
        var answer = await KeyedQuestion.AskAsync(lab.Client, Creation(wanted), null);
        var key = answer.At("data", "payload", "apiKey");
        return (key.GetProperty("prefix").GetString()!, key.GetProperty("secret").GetString()!);
    }

    private static string Creation(string wanted) =>
        $"mutation {{ payload: createApiKey(input: {{ {wanted} }}) "
        + "{ apiKey { prefix secret } errors { ... on ApiKeyError { code message } } } }";

    private static string? CodeIn(JsonElement errors) =>
        errors.ValueKind == JsonValueKind.Array ? errors[0].GetProperty("code").GetString() : null;
}
