using System.Net;
using System.Text;
using System.Text.Json;
using GitLabGraph.Proxy.Access;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>What a key that may not do everything can do.</summary>
public sealed class GrantTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "api/v4/user", null, true)]
    [InlineData("HEAD", "api/v4/user", null, true)]
    [InlineData("POST", "api/v4/projects/1/issues", "{}", false)]
    [InlineData("DELETE", "api/v4/projects/1", null, false)]
    [InlineData("POST", "api/graphql", "{\"query\":\"{ currentUser { username } }\"}", true)]
    [InlineData("POST", "api/graphql", "[{\"query\":\"query A { a }\"},{\"query\":\"{ b }\"}]", true)]
    [InlineData("POST", "api/graphql", "{\"query\":\"query A { a } mutation B { b }\",\"operationName\":\"A\"}", false)]
    [InlineData("POST", "api/graphql", "{\"query\":\"{ a }\",\"query\":\"mutation { b }\"}", false)]
    [InlineData("POST", "api/graphql", "{\"query\":\"{ a }\",\"\\u0071uery\":\"mutation { b }\"}", false)]
    [InlineData("POST", "api/graphql", "{\"query\":\"{ a }\",\"_json\":[{\"query\":\"mutation { b }\"}]}", false)]
    [InlineData("POST", "api/graphql", "[{\"query\":\"{ a }\"},{\"query\":\"mutation { b }\"}]", false)]
    [InlineData("POST", "api/graphql", "not json", false)]
    [InlineData("POST", "api/graphql", "{\"query\":\"{ a } #\\ud800\"}", false)]
    [InlineData("POST", "api/graphql", "{\"\\ud800\":1,\"query\":\"{ a }\"}", false)]
    [InlineData("POST", "api/graphql", "{\"query\":\"{ a \"}", false)]
    [InlineData("POST", "api/graphql?query=mutation{a}", "{\"query\":\"{ a }\"}", false)]
    [InlineData("GET", "api/graphql?query=mutation{a}", null, false)]
    public async Task A_read_only_key_reads(string method, string path, string? body, bool isAllowed)
    {
        var reached = false;
        await using var host = await ProxyHost.StartAsync(
            context =>
            {
                reached = true;
                return Task.CompletedTask;
            },
            new ProxyHostSettings { Grant = new ProxyGrant { ReadOnly = true } });
        using var request = new HttpRequestMessage(new HttpMethod(method), "/proxy/acme/" + path)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };

        using var response = await host.Client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        reached.ShouldBe(isAllowed);
    }

    // What follows is one query with a long string to the specification; GitLab's lexer (graphql-ruby) ends comments at
    // line feeds only, and block strings elsewhere where quotes meet, so that it sees the mutation.
    [Theory]
    [InlineData("query A { a(b: [#\r\"\"\"\n1]) { c } } mutation B { d } query C { e(f: [1 #\"\"\"\n]) { g } }")]
    [InlineData("query A { a(b: [\"\"\"\\\"\"\"\" \"]) { c } } mutation B { d } query C { e(f: [1 #\"\"\"\n]) { g } }")]
    [InlineData("query A { a(b: [\"\"\"x\"\"\"\"\"\" \"]) { c } } mutation B { d } query C { e(f: [1 #\"\"\"\n]) { g } }")]
    public async Task A_read_only_key_hides_no_mutation_where_gitlab_reads_a_document_otherwise(string document)
    {
        (await AnswerToAsync(document)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("{ a(b: \"\"\"c\"\"\") }")]
    [InlineData("# without a mutation\r\n{ a(b: \"mutation\") }")]
    [InlineData("{ __schema { mutationType { name } subscriptionType { name } } }")]
    public async Task A_read_only_key_writes_queries_as_it_likes(string document)
    {
        (await AnswerToAsync(document)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> AnswerToAsync(string document)
    {
        await using var host = await ProxyHost.StartAsync(
            static context => Task.CompletedTask,
            new ProxyHostSettings { Grant = new ProxyGrant { ReadOnly = true } });
        var body = JsonSerializer.Serialize(new { query = document, operationName = "B" });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await host.Client.PostAsync("/proxy/acme/api/graphql", content, Cancellation);

        return response.StatusCode;
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "_method=DELETE", false)]
    [InlineData("text/plain", "_method=DELETE", false)]
    [InlineData("application/json", "{\"_method\":\"DELETE\"}", true)]
    public async Task A_key_that_may_post_only_hides_no_other_method_in_a_form(string type, string body, bool isAllowed)
    {
        await using var host = await ProxyHost.StartAsync(
            static context => Task.CompletedTask,
            new ProxyHostSettings { Grant = new ProxyGrant { Methods = ["GET", "POST"] } });
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var response = await host.Client.PostAsync("/proxy/acme/api/v4/projects/1", content, Cancellation);

        response.StatusCode.ShouldBe(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("GET", "/api/v4/projects/1", true)]
    [InlineData("PUT", "/api/v4/projects/1", false)]
    [InlineData("GET", "/api/v4/users", false)]
    [InlineData("GET", "/api/v4/groups/a%2Fb/issues", true)]
    [InlineData("GET", "/api/v4/groups/a/members", false)]
    public void Lists_of_methods_and_paths_hold(string method, string path, bool isAllowed)
    {
        var grant = new ProxyGrant
        {
            Methods = ["GET"],
            Paths = ["/api/v4/projects/*", "/api/v4/groups/*/issues"],
        };

        grant.Allows(method, path).ShouldBe(isAllowed);
    }
}
