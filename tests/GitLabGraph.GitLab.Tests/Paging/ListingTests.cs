using System.Net;
using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Paging;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Paging;

public sealed class ListingTests
{
    private const string First = "https://gitlab.test/sub/api/v4/groups/acme/members?per_page=100";

    private readonly FakeGitLab _gitLab = new();

    [Fact]
    public async Task Follows_the_link_before_the_page_number()
    {
        _gitLab
            .Then(
                """[{"id":1}]""",
                "Link: <https://gitlab.test/sub/api/v4/groups/acme/members?page=1>; rel=\"prev\", "
                    + "<https://gitlab.test/sub/api/v4/groups/acme/members?cursor=abc%3D&per_page=100>; rel=\"next\"",
                "X-Next-Page: 9")
            .Then("""[{"id":2}]""", "X-Next-Page: ");

        (await ReadAsync()).ShouldBe([1, 2]);
        _gitLab.Seen.Last().Url.ShouldBe("https://gitlab.test/sub/api/v4/groups/acme/members?cursor=abc%3D&per_page=100");
    }

    [Fact]
    public async Task Follows_the_page_number_where_there_is_no_link()
    {
        _gitLab.Then("""[{"id":1}]""", "X-Next-Page: 2").Then("""[{"id":2}]""", "X-Next-Page: 3")
            .Then("""[{"id":3}]""", "X-Next-Page: ");

        (await ReadAsync()).ShouldBe([1, 2, 3]);
        _gitLab.Seen.Select(seen => seen.Url).ShouldBe([First, First + "&page=2", First + "&page=3"]);
    }

    [Theory]
    [InlineData("https://evil.test/api/v4/groups/acme/members?page=2")]
    [InlineData("https://gitlab.test/other/api/v4/groups/acme/members?page=2")]
    [InlineData("http://gitlab.test:8080/sub/api/v4/user?page=2")]
    [InlineData("//evil.test/?page=2")]
    [InlineData("https://gitlab.test@evil.test/sub/?page=2")]
    public async Task Never_leaves_the_account_whatever_the_link_says(string link)
    {
        _gitLab.Then("""[{"id":1}]""", $"Link: <{link}>; rel=\"next\"").Then("""[{"id":2}]""", "X-Next-Page: ");

        (await ReadAsync()).ShouldBe([1, 2]);
        _gitLab.Seen.Last().Url.ShouldBe("https://gitlab.test/sub/api/v4/groups/acme/members?page=2");
    }

    [Fact]
    public async Task Goes_on_after_a_full_page_when_a_proxy_drops_the_headers()
    {
        var full = "[" + string.Join(',', Enumerable.Range(1, 100).Select(id => $$"""{"id":{{id}}}""")) + "]";
        _gitLab.Then(full).Then("""[{"id":101}]""");

        (await ReadAsync()).Count.ShouldBe(101);
    }

    [Fact]
    public async Task Ends_a_keyset_list_where_there_is_no_link()
    {
        var full = "[" + string.Join(',', Enumerable.Range(1, 100).Select(id => $$"""{"id":{{id}}}""")) + "]";
        _gitLab.Then(full);

        var projects = _gitLab.Client().Projects.List(path => path, UpstreamCall.Start());

        (await projects.ToListAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Says_that_it_could_not_be_read_to_its_end_after_what_was_read()
    {
        _gitLab.Then("""[{"id":1}]""", "X-Next-Page: 2").Then(
            HttpStatusCode.MethodNotAllowed,
            """{"error":"Offset pagination has a maximum allowed offset of 50000 for requests that return objects of type User."}""");
        var read = new List<long>();

        var exception = await Should.ThrowAsync<GitLabException>(async () =>
        {
            await foreach (var member in Members().WithCancellation(TestContext.Current.CancellationToken))
            {
                read.Add(member);
            }
        });

        exception.Error.ShouldBe(GitLabError.ListIncomplete);
        read.ShouldBe([1]);
    }

    [Fact]
    public async Task Does_not_go_in_a_circle()
    {
        _gitLab.Always(_ => FakeGitLab.Response(HttpStatusCode.OK, "[]", "application/json", "X-Next-Page: 2"));

        (await Should.ThrowAsync<GitLabException>(ReadAsync)).Error.ShouldBe(GitLabError.ListIncomplete);
    }

    [Fact]
    public async Task Reads_a_connection_to_its_end_though_pages_are_not_full()
    {
        _gitLab.Then(Connection("", "a", 1)).Then(Connection("", "b")).Then(Connection("null,", null, 2));

        (await Relay().ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(["1", "2"]);
        _gitLab.Seen.Select(seen => Variable(seen.Body)).ShouldBe([null, "a", "b"]);
    }

    [Fact]
    public async Task Says_why_there_is_no_connection()
    {
        _gitLab.Then("""{"data":{"group":null}}""");

        var exception = await Should.ThrowAsync<GitLabException>(
            () => Relay().ToListAsync(TestContext.Current.CancellationToken));

        exception.Error.ShouldBe(GitLabError.NotFound);
    }

    [Fact]
    public async Task A_next_page_without_a_cursor_is_not_the_end()
    {
        _gitLab.Then("""{"data":{"group":{"x":{"nodes":[],"pageInfo":{"hasNextPage":true,"endCursor":null}}}}}""");

        var exception = await Should.ThrowAsync<GitLabException>(
            () => Relay().ToListAsync(TestContext.Current.CancellationToken));

        exception.Error.ShouldBe(GitLabError.ListIncomplete);
    }

    [Fact]
    public async Task A_row_that_failed_is_no_row_that_may_not_be_seen()
    {
        _gitLab.Then(
            """
            {"data":{"group":{"x":{"nodes":[{"id":"1"},null],"pageInfo":{"hasNextPage":false,"endCursor":null}}}},
             "errors":[{"message":"Internal server error","path":["group","x","nodes",1,"id"]}]}
            """);

        var exception = await Should.ThrowAsync<GitLabException>(
            () => Relay().ToListAsync(TestContext.Current.CancellationToken));

        exception.Error.ShouldBe(GitLabError.Failed);
    }

    private static string Connection(string nulls, string? next, params int[] ids) =>
        $$$"""
        {"data":{"group":{"x":{"nodes":[{{{nulls}}}{{{string.Join(',', ids.Select(id => $"{{\"id\":\"{id}\"}}"))}}}],
         "pageInfo":{"hasNextPage":{{{(next is null ? "false" : "true")}}},"endCursor":"{{{next}}}" } } } } }
        """;

    private static string? Variable(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("variables").GetProperty("after").GetString();
    }

    private Listing<string> Relay() =>
        _gitLab.Client().GraphQL.List(
            after => new GraphQLOperation("query($after: String) { group { x } }")
            {
                Variables = new Dictionary<string, object?> { ["after"] = after },
            },
            data => data.Any("group").Any("x"),
            node => node.Text("id")!,
            UpstreamCall.Start());

    private async IAsyncEnumerable<long> Members()
    {
        await foreach (var member in _gitLab.Client().Members.ListOfGroup("acme", false, UpstreamCall.Start()))
        {
            yield return member.Id;
        }
    }

    private async Task<IReadOnlyList<long>> ReadAsync()
    {
        var ids = new List<long>();

        await foreach (var id in Members())
        {
            ids.Add(id);
        }

        return ids;
    }
}
