using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.Types.Scalars;

public sealed class IdTypeTests
{
    private readonly Engine _engine = Engine.Of(
        "type Query { echo(id: ID): ID }",
        builder => builder.AddResolver("Query", "echo", context => context.ArgumentValue<string>("id")));

    [Theory]
    [InlineData("7", "7")]
    [InlineData("-7", "-7")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("7.0", "7")]
    [InlineData("7e2", "700")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("\"007\"", "007")]
    public async Task Keeps_every_digit_of_a_whole_number(string written, string read)
    {
        (await _engine.Ask("query ($id: ID) { echo(id: $id) }", $$"""{"id":{{written}}}"""))
            .ShouldBe($$$"""{"data":{"echo":"{{{read}}}"}}""");
    }

    [Theory]
    [InlineData("7.5")]
    [InlineData("true")]
    [InlineData("{}")]
    public async Task Refuses_what_is_neither_text_nor_whole(string written) =>
        (await _engine.Ask("query ($id: ID) { echo(id: $id) }", $$"""{"id":{{written}}}""")).ShouldContain("BAD_USER_INPUT");
}
