using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Limits;

public sealed class RequestLimitsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    /// <summary>
    /// 98 fields, nodes and projects are 100; a page of a hundred doubles them; the charge itself asks for 3.
    /// </summary>
    private static readonly string Costly =
        $"{{ projects {{ nodes {{ {Fields(98)} }} }} queryComplexity {{ score limit }} }}";

    [Theory]
    [InlineData(null, 200, true)]
    [InlineData("guest", 250, false)]
    [InlineData("admin", 300, false)]
    public async Task Complexity_has_a_limit_by_who_asks(string? token, int limit, bool isRefused)
    {
        using var client = sandboxes.As(token);

        var answer = await client.AskGraphQLAsync(Costly);

        if (isRefused)
        {
            answer.Error().ShouldBe($"Query has complexity of 203, which exceeds max complexity of {limit}");
            answer.TryGetProperty("data", out _).ShouldBeFalse();
        }
        else
        {
            answer.At("data.queryComplexity").ToString().ShouldBe($$"""{"score":203,"limit":{{limit}}}""");
        }
    }

    [Fact]
    public async Task A_multiplex_is_charged_as_a_whole_and_refused_as_a_whole()
    {
        using var client = sandboxes.As("guest");

        using var response =
            await client.AskAsync(HttpMethod.Post, "/api/graphql", new[] { new { query = Costly }, new { query = Costly } });

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        var answers = await response.JsonAsync();
        answers.EnumerateArray().Select(answer => answer.Error())
            .ShouldBe(Enumerable.Repeat("Query has complexity of 406, which exceeds max complexity of 250", 2));
    }

    [Fact]
    public async Task A_multiplex_is_answered_in_order()
    {
        using var client = sandboxes.As("guest");

        using var response = await client.AskAsync(HttpMethod.Post, "/api/graphql", new object[]
        {
            new { query = "{ currentUser { username } }" },
            new { query = "{ nothing }" },
            new { query = "query Q($text: String!) { echo(text: $text) }", variables = new { text = "hello" } },
        });

        var answers = (await response.JsonAsync()).EnumerateArray().ToArray();
        answers[0].At("data.currentUser.username").GetString().ShouldBe("gus");
        answers[1].Error().ShouldBe("Field 'nothing' doesn't exist on type 'Query'");
        answers[2].At("data.echo").GetString().ShouldBe("\"gus\" says: hello");
    }

    [Theory]
    [InlineData(null, 15)]
    [InlineData("guest", 20)]
    public async Task Depth_has_a_limit_by_who_asks(string? token, int limit)
    {
        using var client = sandboxes.As(token);
        var allowed = Nested(limit);
        var refused = Nested(limit + 1);

        (await client.AskGraphQLAsync(allowed)).TryGetProperty("errors", out _).ShouldBeFalse();
        (await client.AskGraphQLAsync(refused)).Error()
            .ShouldBe($"Query has depth of {limit + 1}, which exceeds max depth of {limit}");
    }

    [Fact]
    public async Task A_field_may_stand_in_itself_twice_but_not_three_times()
    {
        using var client = sandboxes.As("guest");
        const string Twice = "{ group(fullPath: \"acme\") { parent { parent { id } } } }";
        const string Thrice = "{ group(fullPath: \"acme\") { parent { parent { parent { id } } } } }";

        (await client.AskGraphQLAsync(Twice)).TryGetProperty("errors", out _).ShouldBeFalse();
        (await client.AskGraphQLAsync(Thrice)).Error()
            .ShouldBe("Recursive query - too many of fields '{\"parent\"=>3}' detected in single branch of the query");
    }

    [Fact]
    public async Task Too_much_text_is_refused_whatever_its_variables()
    {
        using var client = sandboxes.As("guest");
        using var response = await client.AskAsync(
            HttpMethod.Post, "/api/graphql", new { query = "{ echo(text: \"" + new string('x', 10_000) + "\") }" });

        ((int)response.StatusCode).ShouldBe(422);
        (await response.TextAsync()).ShouldBe("""{"errors":[{"message":"Query too large"}]}""");
        var text = new string('x', 20_000);
        (await client.DataAsync("query ($text: String!) { echo(text: $text) }", new { text }))
            .GetProperty("echo").GetString()!.Length.ShouldBeGreaterThan(20_000);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("5")]
    [InlineData("\"nonsense\"")]
    public async Task Variables_that_are_no_object_are_unprocessable(string variables)
    {
        using var client = sandboxes.As("guest");
        using var response = await client.AskAsync(
            HttpMethod.Post, "/api/graphql",
                new { query = "{ currentUser { id } }", variables = JsonDocument.Parse(variables).RootElement });

        ((int)response.StatusCode).ShouldBe(422);
        (await response.JsonAsync()).GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_log_tells_what_a_request_was_charged()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "guest");
        await client.DataAsync("query Who { currentUser { id username } }");

        var request = server.Requests.All.ShouldHaveSingleItem();
        request.Complexity.ShouldBe(3);
        request.OperationName.ShouldBeNull();
        request.Document.ShouldBe("query Who { currentUser { id username } }");
    }

    [Fact]
    public async Task The_standard_introspection_is_open_to_everybody()
    {
        using var client = sandboxes.As(null);
        const string Types = """
            query IntrospectionQuery {
              __schema { queryType { name } types { ...FullType } directives { name args { ...InputValue } } }
            }
            fragment FullType on __Type {
              kind name
              fields(includeDeprecated: true) { name args { ...InputValue } type { ...TypeRef } isDeprecated }
              inputFields { ...InputValue }
              interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
            """;

        (await client.DataAsync(Types)).At("__schema.types").GetArrayLength().ShouldBeGreaterThan(100);
    }

    private static string Fields(int count) => string.Join(' ', Enumerable.Range(0, count).Select(number => $"a{number}: id"));

    // group.projects.nodes.group.projects.nodes ... would recur; issues and merge requests lead further down.
    private static string Nested(int depth)
    {
        string[] way =
        [
            "project(fullPath: \"acme/platform/api\")", "mergeRequests(first: 1)", "nodes", "notes(first: 1)", "nodes", "discussion",
            "notes(first: 1)", "edges", "node", "author", "groupMemberships(first: 1)", "nodes", "group", "projects(first: 1)", "nodes",
            "issues(first: 1)", "nodes", "assignees(first: 1)", "nodes", "groupMemberships(first: 1)", "nodes",
        ];
        var names = way.Take(depth - 1).ToArray();
        return $"{{ {string.Join(" { ", names)} {{ __typename {string.Concat(Enumerable.Repeat("} ", names.Length))} }}";
    }
}
