using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.Types.Inference;

public sealed class MutationConventionTests
{
    private const string Selection =
        "{ book { title } errors { __typename ... on Error { message } ... on NotFoundError { key } } }";

    private readonly Engine _engine = Engine.Of(builder => builder
        .AddMutationConventions()
        .AddTypes(
            typeof(Library.Queries), typeof(Library.Mutations), typeof(Library.Book), typeof(Library.Magazine),
            typeof(Library.IReadable), typeof(Library.ILendable), typeof(Library.Lendable)));

    [Fact]
    public async Task Answers_the_result_in_a_payload() =>
        (await Rename(1, "Neu")).ShouldBe("""{"data":{"renameBook":{"book":{"title":"Neu"},"errors":null}}}""");

    [Fact]
    public async Task Answers_announced_exceptions_as_typed_errors() =>
        (await Rename(9, "Neu")).ShouldBe(
            """
            {"data":{"renameBook":{"book":null,"errors":[{"__typename":"NotFoundError","message":"There is no such book.","key":9}]}}}
            """);

    [Fact]
    public async Task Makes_errors_of_exceptions_with_their_factory() =>
        (await Rename(1, "")).ShouldBe(
            """{"data":{"renameBook":{"book":null,"errors":[{"__typename":"NameError","message":"The title is empty."}]}}}""");

    [Fact]
    public async Task Answers_every_cause_of_an_aggregate() =>
        (await Rename(1, "both")).ShouldBe(
            """
            {"data":{"renameBook":{"book":null,"errors":[{"__typename":"NotFoundError","message":"There is no such book.","key":1},
            {"__typename":"NameError","message":"The title is odd."}]}}}
            """.ReplaceLineEndings(""));

    [Fact]
    public async Task Leaves_other_exceptions_to_the_engine()
    {
        var answer = await Rename(1, "crash");

        answer.ShouldContain("\"data\":null");
        answer.ShouldNotContain("kaputt");
    }

    private Task<string> Rename(int id, string title) => _engine.Ask(
        $$"""mutation { renameBook(input: { id: {{id}}, title: "{{title}}" }) {{Selection}} }""");
}
