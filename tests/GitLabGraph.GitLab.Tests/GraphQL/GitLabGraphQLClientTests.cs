using System.Net;
using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.GraphQL;

public sealed class GitLabGraphQLClientTests
{
    private readonly FakeGitLab _gitLab = new();
    private readonly UpstreamCall _call = UpstreamCall.Start();

    [Fact]
    public async Task Posts_the_document_with_its_variables()
    {
        _gitLab.Then("""{"data":{}}""");
        var variables = new Dictionary<string, object?>
        {
            ["path"] = "a/\"b\"",
            ["iids"] = new[] { "1", "2" },
            ["first"] = 50,
            ["since"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            ["due"] = new DateOnly(2026, 1, 2),
            ["not"] = new Dictionary<string, object?> { ["labelName"] = null },
        };

        using var result = await QueryAsync("query Q($path: ID!) { x }", variables);

        var seen = _gitLab.Seen.ShouldHaveSingleItem();
        seen.Method.ShouldBe("POST");
        seen.Url.ShouldBe("https://gitlab.test/sub/api/graphql");
        using var body = JsonDocument.Parse(seen.Body);
        body.RootElement.GetProperty("query").GetString().ShouldBe("query Q($path: ID!) { x }");
        using var expected = JsonDocument.Parse(
            """
            {"path":"a/\"b\"","iids":["1","2"],"first":50,"since":"2026-01-02T03:04:05+00:00","due":"2026-01-02","not":{"labelName":null}}
            """);
        JsonElement.DeepEquals(body.RootElement.GetProperty("variables"), expected.RootElement).ShouldBeTrue();
    }

    // The second is of the limit on searches, which GitLab answers at the field that searches.
    [Theory]
    [InlineData("This endpoint has been requested too many times. Try again later.")]
    [InlineData("This endpoint has been requested with the search argument too many times. Try again later.")]
    public async Task Tells_a_limit_for_what_it_is(string message)
    {
        _gitLab.Then($$"""{"data":{"a":null},"errors":[{"message":"{{message}}","path":["a"]}]}""");

        using var result = await QueryAsync("{ a }");

        result.Errors.ShouldHaveSingleItem().Error.ShouldBe(GitLabError.RateLimited);
    }

    [Fact]
    public async Task Gives_the_data_that_came_beside_the_errors()
    {
        _gitLab.Then(
            """
            {"data":{"a":{"id":1},"b":null},
             "errors":[{"message":"Timeout on Project.issues","path":["b",0,"issues"],"locations":[{"line":1,"column":2}]}]}
            """);

        using var result = await QueryAsync("{ a b }");

        result.Data.GetProperty("a").GetProperty("id").GetInt32().ShouldBe(1);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Error.ShouldBe(GitLabError.TimedOut);
        error.Path.ShouldBe(["b", 0, "issues"]);
    }

    [Fact]
    public async Task Adds_what_GitLab_charged_to_the_trace()
    {
        _gitLab.Then("""{"data":{"queryComplexity":{"score":61,"limit":250}}}""");

        using var result = await QueryAsync("{ queryComplexity { score limit } }");

        result.Complexity.ShouldBe(new QueryComplexity(61, 250));
        _call.Trace.Complexity.ShouldBe(61);
    }

    [Fact]
    public async Task Adds_no_charge_for_an_answer_that_GitLab_was_not_asked_for()
    {
        const string Answer = """{"data":{"queryComplexity":{"score":61,"limit":250}}}""";
        var answer = _gitLab.ThenWaits();
        var client = _gitLab.Client();
        var call = _call with { Freshness = new(TimeSpan.FromMinutes(1), TimeSpan.Zero) };
        var asked = Enumerable.Range(0, 3).Select(_ => RunAsync()).ToArray();
        answer.SetResult(Answer);
        await Task.WhenAll(asked);

        await RunAsync();

        (_call.Trace.Requests, _call.Trace.Shared, _call.Trace.Fresh).ShouldBe((1, 2, 1));
        _call.Trace.Complexity.ShouldBe(61);

        async Task RunAsync() => (await client.GraphQL.QueryAsync(
            "{ queryComplexity { score limit } }", null, call, TestContext.Current.CancellationToken)).Dispose();
    }

    [Theory]
    [InlineData("""{"score":null,"limit":250}""")]
    [InlineData("""{"score":"61","limit":250}""")]
    [InlineData("""{"score":61.5,"limit":250}""")]
    [InlineData("null")]
    public async Task A_charge_that_GitLab_had_no_time_to_tell_is_not_told(string complexity)
    {
        _gitLab.Then($$"""{"data":{"a":1,"queryComplexity":{{complexity}} } }""");

        using var result = await QueryAsync("{ a queryComplexity { score limit } }");

        result.Complexity.ShouldBeNull();
        result.Data.GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Half_a_character_in_an_error_is_told_as_one_that_is_unknown()
    {
        _gitLab.Then("""{"errors":[{"message":"a\ud800 \ud83d\ude00 \\ud800","path":["\udc00"]}]}""");

        var exception = await Should.ThrowAsync<GitLabException>(() => QueryAsync("{ a }"));

        exception.Details.ShouldBe(["a\uFFFD \U0001F600 \\ud800"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_not_understood()
    {
        _gitLab.Always(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent([.. "{\"data\":{\"a\":\""u8, 0xFF, .. "\"}}"u8]),
        });

        (await Should.ThrowAsync<GitLabException>(() => QueryAsync("{ a }"))).Error.ShouldBe(GitLabError.NotUnderstood);
    }

    [Theory]
    [InlineData("Query has complexity of 346, which exceeds max complexity of 250", GitLabError.TooComplex)]
    [InlineData("Recursive query - too many of fields '{children}' detected in single branch of the query", GitLabError.TooComplex)]
    [InlineData("Timeout on validation of query", GitLabError.TimedOut)]
    [InlineData("Internal server error", GitLabError.Failed)]
    [InlineData("Variable $x of type Int! was provided invalid value", GitLabError.Invalid)]
    [InlineData("This endpoint has been requested with the search argument too many times. Try again later.", GitLabError.RateLimited)]
    [InlineData("Access denied: Your Personal Access Token lacks the required permissions: [read_issue].", GitLabError.ScopeMissing)]
    public async Task An_answer_without_data_is_an_exception_with_its_cause(string message, GitLabError error)
    {
        _gitLab.Then($$"""{"errors":[{"message":"{{message}}"}]}""");

        (await FailAsync()).Error.ShouldBe(error);
    }

    // What graphql-ruby says where a type differs between versions, though every name exists.
    [Theory]
    [InlineData("variableMismatch", "Type mismatch on variable $id and argument id (ID! / IssueID!)")]
    [InlineData("selectionMismatch", "Field must have selections (field 'source' returns PipelineSource but has no selections.)")]
    [InlineData("missingRequiredArguments", "Field 'workItem' is missing required arguments: iid")]
    [InlineData("cannotSpreadFragment", "Fragment on WorkItem can't be spread inside Issue")]
    public async Task A_document_that_another_schema_refuses_is_not_supported(string code, string message)
    {
        _gitLab.Then($$"""{"errors":[{"message":"{{message}}","extensions":{"code":"{{code}}"} }]}""");

        (await FailAsync()).Error.ShouldBe(GitLabError.NotSupported);
    }

    [Fact]
    public async Task A_member_of_an_input_that_the_instance_lacks_is_not_supported()
    {
        _gitLab.Then(
            """
            {"errors":[{"message":"Variable $v0 of type NegatedIssueFilterInput was provided invalid value for types",
             "extensions":{"value":{"types":["ISSUE"]},
             "problems":[{"path":["types"],"explanation":"Field is not defined on NegatedIssueFilterInput"}]}}]}
            """);

        var failure = await FailAsync();

        failure.Error.ShouldBe(GitLabError.NotSupported);
        failure.Message.ShouldContain("has no types in NegatedIssueFilterInput");
    }

    [Fact]
    public async Task Names_the_field_that_an_instance_lacks()
    {
        _gitLab.Then(
            """
            {"data":{"x":null},"errors":[{"message":"Field 'weight' doesn't exist on type 'Issue'","path":["query","weight"],
             "extensions":{"code":"undefinedField","typeName":"Issue","fieldName":"weight"}}]}
            """);

        using var result = await QueryAsync("{ x }");

        var error = result.Errors.ShouldHaveSingleItem();
        error.Error.ShouldBe(GitLabError.NotSupported);
        (error.TypeName, error.FieldName).ShouldBe(("Issue", "weight"));
    }

    [Fact]
    public async Task A_word_that_an_instance_lacks_is_not_the_callers_mistake()
    {
        _gitLab.Then(
            """
            {"errors":[{"message":"Variable $v2 of type WorkItemSort was provided invalid value","extensions":{"value":"DUE_DATE_ASC",
             "problems":[{"path":[],"explanation":"Expected \"DUE_DATE_ASC\" to be one of: UPDATED_DESC, UPDATED_ASC"}]}}]}
            """);

        var failure = await FailAsync();

        failure.Error.ShouldBe(GitLabError.NotSupported);
        failure.Message.ShouldBe(
            "GitLab refused the query: it is too old, or of another edition, and has no DUE_DATE_ASC among WorkItemSort");
    }

    [Theory]
    [InlineData(401, """{"errors":[{"message":"Invalid token"}]}""", GitLabError.NeedsReauthorization)]
    [InlineData(403, """{"errors":[{"message":"API not accessible for user."}]}""", GitLabError.Forbidden)]
    [InlineData(422, """{"errors":[{"message":"Query too large"}]}""", GitLabError.TooComplex)]
    [InlineData(422, """{"errors":[{"message":"Mutations are forbidden in GET requests"}]}""", GitLabError.Invalid)]
    [InlineData(503, """{"errors":[{"message":"Request timed out. Please try a less complex query."}]}""", GitLabError.TimedOut)]
    public async Task Tells_the_causes_of_other_statuses_apart(int status, string body, GitLabError error)
    {
        _gitLab.Always(_ => FakeGitLab.Response((HttpStatusCode)status, body, "application/json"));

        (await FailAsync()).Error.ShouldBe(error);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>Sign in</html>")]
    [InlineData("""{"data":{"a":""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"data":null}""")]
    public async Task Does_not_take_something_else_for_an_answer(string body)
    {
        _gitLab.Always(_ => FakeGitLab.Response(HttpStatusCode.OK, body, "application/json"));

        (await FailAsync()).Error.ShouldBe(GitLabError.NotUnderstood);
    }

    private Task<GitLabGraphQLResult> QueryAsync(string document, Dictionary<string, object?>? variables = null) =>
        _gitLab.Client().GraphQL.QueryAsync(document, variables, _call, TestContext.Current.CancellationToken);

    private Task<GitLabException> FailAsync() => Should.ThrowAsync<GitLabException>(() => QueryAsync("{ x }"));
}
