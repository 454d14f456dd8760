using System.Net;
using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api;

/// <summary>
/// What a client or a GitLab may do wrong, and what the client is told: a code, a place, no stack trace.
/// </summary>
public sealed class BadInputTests(BadInputTests.SharedLab shared) : IClassFixture<BadInputTests.SharedLab>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{\"query\": ", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("[]", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("{\"query\": 5}", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("{}", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    public async Task A_malformed_request_is_refused_with_its_reason(string body, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shared.Lab.Client.PostAsync("/graphql", content, Cancellation);

        response.StatusCode.ShouldBe(status);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Code(answer).ShouldBe(code);
        NoStackTrace(answer);
    }

    [Theory]
    [InlineData("{ me { ", "Syntax Error: Expected Name, found <EOF>.", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ me { usernme } }", "Did you mean \"username\"?", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ tickets(first: \"many\") { nodes { id } } }", "Int cannot represent non-integer value", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ tickets(first: -1) { nodes { id } } }", "first", "BAD_USER_INPUT")]
    [InlineData("{ tickets(first: 1, last: 1) { nodes { id } } }", "last", "BAD_USER_INPUT")]
    [InlineData("{ tickets(first: 5, after: \"nonsense\") { nodes { id } } }", "cursor", "VALIDATION")]
    [InlineData("{ ticket(id: \"nonsense\") { id } }", "not an id", "VALIDATION")]
    public async Task A_wrong_question_is_answered_with_what_is_wrong(string query, string words, string code)
    {
        var answer = await shared.Lab.QueryAsync(query, null, Cancellation);

        Message(answer).ShouldContain(words);
        Code(answer).ShouldBe(code);
        NoStackTrace(answer);
    }

    [Fact]
    public async Task A_wrong_variable_is_named()
    {
        var answer = await shared.Lab.QueryAsync(
            "query($first: Int!) { tickets(first: $first) { nodes { id } } }", new { first = "ten" }, Cancellation);

        Message(answer).ShouldContain("$first");
        Code(answer).ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task An_id_of_another_type_is_refused()
    {
        var me = await shared.Lab.QueryAsync("{ me { id } }", null, Cancellation);
        var id = me.GetProperty("data").GetProperty("me").GetProperty("id").GetString();

        var answer = await shared.Lab.QueryAsync("query($id: ID!) { ticket(id: $id) { id } }", new { id }, Cancellation);

        Message(answer).ShouldContain("User");
        Code(answer).ShouldBe("VALIDATION");
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_null()
    {
        var answer = await shared.Lab.QueryAsync("{ workspace(path: \"no/such\") { id } }", null, Cancellation);

        answer.GetProperty("data").GetProperty("workspace").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("glpat-sandbox-expired", "NEEDS_REAUTH")]
    [InlineData("glpat-nobody-knows-this-one", "NEEDS_REAUTH")]
    public async Task A_token_that_GitLab_refuses_asks_to_link_again(string token, string code)
    {
        await using var lab = await Lab.StartAsync(new SandboxOptions(), token, Cancellation);

        var answer = await lab.QueryAsync("{ me { username } }", null, Cancellation);

        Code(answer).ShouldBe(code);
        answer.ToString().ShouldNotContain(token);
        NoStackTrace(answer);
    }

    [Fact]
    public async Task A_GitLab_that_is_down_is_an_upstream_error_and_the_server_lives()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        await lab.GitLab.DisposeAsync();

        var answer = await lab.QueryAsync("{ me { username } }", null, Cancellation);

        Code(answer).ShouldBe("UPSTREAM_ERROR");
        NoStackTrace(answer);
        var alive = await lab.QueryAsync("{ __typename }", null, Cancellation);
        alive.GetProperty("data").GetProperty("__typename").GetString().ShouldBe("Query");
    }

    private static string Message(JsonElement answer) => FirstError(answer).GetProperty("message").GetString()!;

    private static string Code(JsonElement answer) =>
        FirstError(answer).GetProperty("extensions").GetProperty("code").GetString()!;

    private static JsonElement FirstError(JsonElement answer)
    {
        answer.TryGetProperty("errors", out var errors).ShouldBeTrue(answer.ToString());
        return errors[0];
    }

    private static void NoStackTrace(JsonElement answer)
    {
        answer.ToString().ShouldNotContain("   at ");
        answer.ToString().ShouldNotContain("Exception");
    }

    /// <summary>One lab for the tests that leave it as it was.</summary>
    public sealed class SharedLab : IAsyncLifetime
    {
        public Lab Lab { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Lab = await Lab.StartAsync(CancellationToken.None);

        public ValueTask DisposeAsync() => Lab.DisposeAsync();
    }
}
