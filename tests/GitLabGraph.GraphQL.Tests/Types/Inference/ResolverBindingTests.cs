using System.Text;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.Types.Inference;

public sealed class ResolverBindingTests
{
    private readonly Engine _engine = Engine.Of(builder => builder.AddTypes(
        typeof(Library.Queries), typeof(Library.Mutations), typeof(Library.Book), typeof(Library.BookFields),
        typeof(Library.Lendable), typeof(Library.ILendable), typeof(Library.Magazine), typeof(Library.IReadable),
        typeof(Library.Subscriptions)));

    [Fact]
    public async Task Reads_properties_methods_and_extensions() =>
        (await _engine.Ask("{ book(id: \"1\") { id title genre cover maxDays shout label isLent chapters } }")).ShouldBe(
            """
            {"data":{"book":{"id":"1","title":"Momo","genre":"CHILDRENS_BOOK","cover":"https://books.example/1",
            "maxDays":7,"shout":"MOMO","label":"#1","isLent":false,"chapters":["Momo",null]}}}
            """.ReplaceLineEndings(""));

    [Fact]
    public async Task Resolves_a_level_in_one_batch_with_the_arguments_of_the_field() =>
        (await _engine.Ask("{ books { length(factor: 2) } }"))
            .ShouldBe("""{"data":{"books":[{"length":8},{"length":8},{"length":10}]}}""");

    [Fact]
    public async Task Fails_one_parent_of_a_batch_alone()
    {
        var answer = await _engine.Ask("{ book(id: 1) { risk } other: book(id: 2) { risk } }");

        answer.ShouldContain("\"book\":{\"risk\":\"low\"}");
        answer.ShouldContain("\"other\":null");
        answer.ShouldContain("No limit.");
    }

    [Fact]
    public async Task Lets_a_batch_tell_what_concerns_one_parent_at_its_place()
    {
        var answer = await _engine.Ask("{ books { wear } }");

        answer.ShouldContain("\"path\":[\"books\",2,\"wear\"]");
        answer.ShouldContain("{\"books\":[{\"wear\":\"worn\"},{\"wear\":\"worn\"},{\"wear\":\"worn\"}]}");
    }

    [Theory]
    [InlineData("{ genre: DRAMA }", "Faust")]
    [InlineData("{ ids: [2] }", "Emil")]
    [InlineData("{ ids: 1 }", "Momo")]
    [InlineData("{ limit: 1 }", "Momo")]
    [InlineData("{ title: \"Emil\" }", "Emil")]
    public async Task Makes_input_records_of_what_was_given(string filter, string title) =>
        (await _engine.Ask($"{{ books(where: {filter}) {{ title }} }}"))
            .ShouldBe($$$"""{"data":{"books":[{"title":"{{{title}}}"}]}}""");

    [Fact]
    public async Task Tells_a_field_that_was_left_out_from_one_that_is_null()
    {
        (await _engine.Ask("{ books(where: {}) { id } }")).ShouldContain("\"3\"");
        (await _engine.Ask("{ books(where: { title: null }) { id } }")).ShouldBe("""{"data":{"books":[]}}""");
        (await _engine.Ask("{ greeting }")).ShouldBe("""{"data":{"greeting":"Hello nobody"}}""");
        (await _engine.Ask("{ greeting(word: \"Hi\") }")).ShouldBe("""{"data":{"greeting":"Hi nobody"}}""");
    }

    [Fact]
    public async Task Narrows_unions_and_interfaces_by_the_class_of_the_value()
    {
        (await _engine.Ask("""{ any(kind: "book") { __typename ... on Book { title } } }"""))
            .ShouldBe("""{"data":{"any":{"__typename":"Book","title":"Momo"}}}""");
        (await _engine.Ask("""{ any(kind: "x") { ... on Magazine { name day } } }"""))
            .ShouldBe("""{"data":{"any":{"name":"Spiegel","day":"2026-02-03"}}}""");
        (await _engine.Ask("{ lendable { __typename maxDays isLent } }"))
            .ShouldBe("""{"data":{"lendable":{"__typename":"Book","maxDays":null,"isLent":false}}}""");
    }

    [Fact]
    public async Task Streams_the_events_of_a_subscription()
    {
        await using var result = await _engine.Execute(
            new OperationRequest { Document = "subscription { onCount(unit: \"cm\", to: 2) }"u8.ToArray() },
            TestContext.Current.CancellationToken);
        var answers = new List<string>();
        await foreach (var answer in result.ShouldBeOfType<ResponseStream>().Results)
        {
            answers.Add(Encoding.UTF8.GetString(answer.Json.Span));
            await answer.DisposeAsync();
        }

        answers.ShouldBe(["""{"data":{"onCount":"1 cm"}}""", """{"data":{"onCount":"2 cm"}}"""]);
    }
}
