using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tests.Paging;

public sealed class ListCursorTests
{
    [Fact]
    public void Gives_back_the_cursor_it_was_made_of() =>
        ListCursor.Read("issues sort", ListCursor.Write("issues sort", "eyJpZCI6IjEifQ")).ShouldBe("eyJpZCI6IjEifQ");

    [Fact]
    public void Refuses_the_cursor_of_another_list() =>
        Should.Throw<GraphQLException>(() => ListCursor.Read("labels", ListCursor.Write("issues", "x")))
            .Errors[0].Code.ShouldBe("VALIDATION");

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("eyJpZCI6IjEifQ")]
    public void Refuses_what_is_no_cursor(string cursor) =>
        Should.Throw<GraphQLException>(() => ListCursor.Read("issues", cursor)).Errors[0].Code.ShouldBe("VALIDATION");
}
