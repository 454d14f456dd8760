using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Tests.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Types.Inference;

/// <summary>What no rule of the language refuses, but the API does: an id that is none, a number that is too large.</summary>
public sealed class RefusedInputTests
{
    private readonly Engine _engine = Engine.Of(builder => builder
        .AddGlobalObjectIdentification(options => options.AddNodeFields = false)
        .AddTypes(typeof(Queries)));

    [Theory]
    [InlineData("""{ find(where: { id: "none" }) hello }""")]
    [InlineData("""{ find(where: { below: [{ id: "none" }] }) hello }""")]
    [InlineData("""{ find(where: { size: 300 }) hello }""")]
    [InlineData("""{ find(where: { word: "forbidden" }) hello }""")]
    public async Task Costs_its_field_where_it_stands_inside_an_object_in_the_document(string document)
    {
        var answer = await _engine.Ask(document);

        answer.ShouldContain("""Argument \"where\" has invalid value""");
        answer.ShouldContain("""path":["find"],"extensions":{"code":"BAD_USER_INPUT"}""");
        answer.ShouldEndWith("""data":{"find":null,"hello":"hello"}}""");
    }

    [Theory]
    [InlineData("""query ($id: ID!) { find(where: { id: $id }) hello }""", """{"id":"none"}""")]
    [InlineData("""query ($size: Int!) { find(where: { size: $size }) hello }""", """{"size":300}""")]
    [InlineData("""query ($word: String!) { find(where: { word: $word }) hello }""", """{"word":"forbidden"}""")]
    public async Task Costs_its_field_where_a_variable_brings_it_into_an_object(string document, string variables) =>
        (await _engine.Ask(document, variables)).ShouldSatisfyAllConditions(
            answer => answer.ShouldContain("BAD_USER_INPUT"),
            answer => answer.ShouldEndWith("""data":{"find":null,"hello":"hello"}}"""));

    [Fact]
    public async Task Refuses_the_request_where_it_is_a_variables_default() =>
        (await _engine.Ask("""query ($where: WhereInput = { id: "none" }) { find(where: $where) }""")).ShouldBe(
            """{"errors":[{"message":"Variable \"$where\" has invalid default value {id: \"none\"}. """
            + """\"none\" is no id of this API.","locations":[{"line":1,"column":29}],"extensions":"""
            + """{"code":"BAD_USER_INPUT"}}]}""");

    [Fact]
    public async Task Refuses_the_request_where_a_variable_is_what_an_input_class_does_not_take() =>
        (await _engine.Ask("query ($where: WhereInput) { find(where: $where) }", """{"where":{"word":"forbidden"}}""")).ShouldBe(
            """{"errors":[{"message":"Variable \"$where\" got invalid value { word: \"forbidden\" }; """
            + """It is forbidden.","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}}]}""");

    [Theory]
    [InlineData("""{"given":{"name":null}}""", "Expected non-nullable type")]
    [InlineData("""{"given":{}}""", "of required type")]
    [InlineData("""{"given":{"name":5}}""", "String cannot represent")]
    public async Task Makes_no_input_class_of_fields_that_are_wrong(string variables, string reason) =>
        (await _engine.Ask("query ($given: StrictInput!) { length(given: $given) }", variables)).ShouldContain(reason);

    [Fact]
    public async Task An_input_class_that_throws_costs_the_field_that_it_is_given_to() =>
        (await _engine.Ask("""{ find(where: { word: "broken" }) hello }""")).ShouldSatisfyAllConditions(
            answer => answer.ShouldContain("INTERNAL_SERVER_ERROR"),
            answer => answer.ShouldNotContain("secret"),
            answer => answer.ShouldEndWith("""data":{"find":null,"hello":"hello"}}"""));

    [QueryType]
    internal static class Queries
    {
        public static string Hello() => "hello";

        public static string? Find(Where? where) => where?.Word;

        public static int Length(Strict given) => given.Length;
    }

    internal sealed class Where
    {
        [ID]
        public string? Id { get; init; }

        public byte? Size { get; init; }

        public IReadOnlyList<Where>? Below { get; init; }

        public string? Word
        {
            get;
            init => field = value switch
            {
                "forbidden" => throw new GraphQLException("It is forbidden."),
                "broken" => throw new InvalidOperationException("secret"),
                _ => value,
            };
        }
    }

    internal sealed record Strict(string Name)
    {
        public int Length { get; } = Name.Length;
    }
}
