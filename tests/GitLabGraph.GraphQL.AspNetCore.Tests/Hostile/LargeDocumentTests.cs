using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>Documents that are made to cost, posted as a client would: each is refused with a code, soon.</summary>
public sealed class LargeDocumentTests
{
    private const string TooDeep = "GRAPHQL_PARSE_FAILED";
    private const string TooMuch = "DOCUMENT_LIMIT_EXCEEDED";

    public static TheoryData<string, string, string> Documents { get; } = new()
    {
        { "10,000 aliases", Many(10_000, number => $"a{number}: self {{ __typename }} "), TooDeep },
        { "2,000 aliases", Many(1_000, number => $"a{number}: self {{ b: __typename }} "), TooMuch },
        { "10,000 fields", Many(10_000, _ => "self { __typename } "), TooDeep },
        { "100 levels", Nested(100, "self { ", "__typename", " }"), TooMuch },
        { "1,000 levels", Nested(1_000, "self { ", "__typename", " }"), TooDeep },
        { "100,000 levels", Nested(100_000, "self { ", "__typename", " }"), TooDeep },
        { "100,000 levels, never closed", "{ " + string.Concat(Enumerable.Repeat("... { ", 100_000)), TooDeep },
        { "a value in 1,000 lists", Nested(1_000, "[", "", "]", "{ sum(of: ", ") }"), TooDeep },
        { "a value in 1,000 objects", Nested(1_000, "{ a: ", "1", " }", "{ sum(of: ", ") }"), TooDeep },
        { "a type of 1,000 lists", Nested(1_000, "[", "Int", "]", "query ($v: ", ") { sum(of: $v) }"), TooDeep },
        { "1,000 directives", Many(1_000, _ => "__typename @include(if: true) "), TooMuch },
        { "100 directives on a field", "{ __typename " + Repeat("@skip(if: false) ", 100) + "}", TooDeep },
        { "1,000 unknown fields", Many(1_000, number => $"nothing{number} "), "GRAPHQL_VALIDATION_FAILED" },
        { "a bomb of fragments", Bomb(40), TooMuch },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Refuses_a_document_that_is_too_much(string kind, string document, string code)
    {
        await using var host = await Playground.StartAsync();

        var reply = await Neighbour.SoonAsync(host.AskAsync(document, accept: "application/graphql-response+json"));

        reply.Status.ShouldBe(400, kind);
        reply.Code.ShouldBe(code, reply.Message);
        reply.Body.Length.ShouldBeLessThan(100_000);
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task Refuses_a_document_of_ten_megabytes_where_bodies_may_be_that_large()
    {
        await using var host = await Playground.StartAsync(options => options.MaxRequestSize = 20_000_000);
        var document = Many(900_000, _ => "__typename ");
        document.Length.ShouldBeGreaterThan(9_900_000);

        var reply = await Neighbour.SoonAsync(host.AskAsync(document, accept: "application/graphql-response+json"));

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe(TooDeep);
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task Answers_a_comment_of_ten_megabytes_where_bodies_may_be_that_large()
    {
        await using var host = await Playground.StartAsync(options => options.MaxRequestSize = 20_000_000);

        var reply = await Neighbour.SoonAsync(host.AskAsync("{ __typename } #" + new string('x', 10_000_000)));

        reply.Body.ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    private static string Many(int count, Func<int, string> write) =>
        "{ " + string.Concat(Enumerable.Range(0, count).Select(write)) + "}";

    private static string Nested(
        int levels, string open, string inner, string close, string before = "{ ", string after = " }") =>
        before + Repeat(open, levels) + inner + Repeat(close, levels) + after;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Bomb(int fragments) =>
        "{ ...F0 } "
        + string.Concat(Enumerable.Range(0, fragments).Select(number =>
            $"fragment F{number} on Query {{ a: self {{ ...F{number + 1} }} b: self {{ ...F{number + 1} }} }} "))
        + $"fragment F{fragments} on Query {{ __typename }}";
}
