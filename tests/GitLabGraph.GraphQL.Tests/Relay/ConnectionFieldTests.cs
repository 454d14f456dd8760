using GitLabGraph.GraphQL.Tests.Execution;
using GitLabGraph.GraphQL.Tests.Types.Inference;

namespace GitLabGraph.GraphQL.Tests.Relay;

public sealed class ConnectionFieldTests
{
    private readonly Engine _engine = Engine.Of(builder => builder.AddTypes(
        typeof(Library.Queries), typeof(Library.Book), typeof(Library.Magazine), typeof(Library.IReadable),
        typeof(Library.ILendable), typeof(Library.Lendable)));

    [Fact]
    public async Task Cuts_the_default_page_and_pages_on_by_cursor()
    {
        (await _engine.Ask("{ allBooks { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }"))
            .ShouldBe(
                """
                {"data":{"allBooks":{"totalCount":3,"nodes":[{"id":"1"},{"id":"2"}],
                "pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"endCursor":"MQ=="}}}}
                """.ReplaceLineEndings(""));
        (await _engine.Ask("""{ allBooks(first: 2, after: "MQ==") { edges { cursor node { id } } pageInfo { hasNextPage } } }"""))
            .ShouldBe(
                """{"data":{"allBooks":{"edges":[{"cursor":"Mg==","node":{"id":"3"}}],"pageInfo":{"hasNextPage":false}}}}""");
    }

    [Fact]
    public async Task Cuts_from_the_back() =>
        (await _engine.Ask("""{ allBooks(last: 1, before: "Mg==") { nodes { id } pageInfo { hasPreviousPage } } }"""))
            .ShouldBe("""{"data":{"allBooks":{"nodes":[{"id":"2"}],"pageInfo":{"hasPreviousPage":true}}}}""");

    [Theory]
    [InlineData("first: -1", "`first` of Query.allBooks cannot be negative, but was -1.")]
    [InlineData("last: -3", "`last` of Query.allBooks cannot be negative, but was -3.")]
    [InlineData("first: 3", "`first` of Query.allBooks can be 2 at most, but was 3.")]
    [InlineData("first: 1, last: 1", "Give either `first` or `last` to Query.allBooks, not both.")]
    [InlineData("after: \"nonsense\"", "`after` is no cursor of this list.")]
    public async Task Refuses_arguments_that_make_no_page(string arguments, string message)
    {
        var answer = await _engine.Ask($"{{ allBooks({arguments}) {{ nodes {{ id }} }} }}");

        answer.ShouldContain(message);
        answer.ShouldContain("BAD_USER_INPUT");
    }

    [Fact]
    public async Task Lets_a_failure_cost_the_list_alone_where_the_schema_says_so()
    {
        const string Query = "{ allBooks(first: 3) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage } } book(id: 1) { title } }";
        var kept = Engine.Of(builder => builder.AnswerFailedConnections().AddTypes(
            typeof(Library.Queries), typeof(Library.Book), typeof(Library.Magazine), typeof(Library.IReadable),
            typeof(Library.ILendable), typeof(Library.Lendable)));

        (await _engine.Ask(Query)).ShouldEndWith("\"data\":null}");
        var answer = await kept.Ask(Query);

        answer.ShouldContain("`first` of Query.allBooks can be 2 at most");
        answer.ShouldContain("\"path\":[\"allBooks\"]");
        answer.ShouldContain(
            """{"allBooks":{"totalCount":null,"nodes":null,"edges":null,"pageInfo":{"hasNextPage":false}},"book":{"title":"Momo"}}""");
    }

    [Fact]
    public async Task Tells_the_resolver_what_is_selected_below()
    {
        (await _engine.Ask("{ shelf { pageInfo { hasNextPage hasPreviousPage } } }"))
            .ShouldContain("\"hasNextPage\":false,\"hasPreviousPage\":false");
        (await _engine.Ask("{ shelf { totalCount nodes { ... { title } } pageInfo { hasNextPage hasPreviousPage } } }"))
            .ShouldContain("\"hasNextPage\":true,\"hasPreviousPage\":true");
    }
}
