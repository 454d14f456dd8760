using System.Net;
using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>
/// An error need not say which field it is of (GraphQL specification, 7.1.6): then nobody may take a gap for a fact.
/// </summary>
public sealed class ErrorWithoutPathTests
{
    [Fact]
    public async Task What_is_null_beside_it_is_a_failure_and_nothing_that_does_not_exist()
    {
        var answer = await AskAsync(
            """{"data":{"q0":null,"q1":null},"errors":[{"message":"Internal server error"}]}""",
            """{ me { username } repo(path: "acme/api") { name } }""");

        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        errors.Select(error => error.GetProperty("path")[0].GetString()).ShouldBe(["me", "repo"], ignoreOrder: true);
        errors.ShouldAllBe(error => error.GetProperty("extensions").GetProperty("code").GetString() == "UPSTREAM_ERROR");
    }

    [Fact]
    public async Task What_is_there_beside_it_is_given_with_the_error()
    {
        var answer = await AskAsync(
            """{"data":{"q0":{"id":"gid://gitlab/User/1","username":"dana"}},"errors":[{"message":"Internal server error"}]}""",
            "{ me { username } }");

        answer.GetProperty("data").GetProperty("me").GetProperty("username").GetString().ShouldBe("dana");
        answer.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    // SearchArguments#validate_search_rate_limit! of GitLab: the list is null, everything else is there.
    [Fact]
    public async Task A_search_too_many_says_when_it_may_be_tried_again()
    {
        var answer = await AskAsync(
            """
            {"data":{"q0":null},"errors":[{"path":["q0"],
             "message":"This endpoint has been requested with the search argument too many times. Try again later."}]}
            """,
            """{ tickets(where: { search: "x" }) { nodes { title } } }""");

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetProperty("code").GetString().ShouldBe("UPSTREAM_RATE_LIMITED");
        extensions.GetProperty("retryAfter").GetInt32().ShouldBe(60);
    }

    private static async Task<JsonElement> AskAsync(string upstream, string query)
    {
        using var http = new HttpMessageInvoker(new Answering(upstream));
        var clients = new GitLabClients(http, new GitLabClientOptions { Retries = 0 }, TimeProvider.System);
        var account = new GitLabAccount("acme", GitLabAddress.Parse("https://gitlab.test"), TokenKind.PersonalAccessToken);
        var linked = new LinkedAccount(
            "acme", "acme", clients.For(account, new FixedCredentials(new AccessToken("glpat-of-nobody-at-all"))));
        using var session = new UpstreamSession(new LabAccounts([linked])) { Time = TimeProvider.System };
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(query),
            Services = new LabServices(session),
        };

        var executor = new RequestExecutor(UnifiedLab.Schema, new RequestExecutorOptions { Cost = UnifiedSchema.Cost });
        await using var result = await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return JsonElement.Parse(((OperationResult)result).Json.Span);
    }

    private sealed class Answering(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(json, Encoding.UTF8, "application/json"),
            });
    }
}
