using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Cost;

/// <summary>A list whose length nothing limits must not be charged as if something did.</summary>
public sealed class SlicingArgumentTests
{
    [Theory]
    [InlineData("frist", "(first: Int)")]
    [InlineData("paging.frist", "(paging: Paging)")]
    [InlineData("paging.inner.first", "(paging: Paging)")]
    [InlineData("first.paging", "(first: Int)")]
    [InlineData("first", "")]
    public void That_do_not_exist_are_refused(string name, string arguments) =>
        Should.Throw<SchemaException>(() => Create(name, arguments)).Message.ShouldContain(
            $"@listSize of Query.list names the slicing argument \"{name}\", which it does not have.");

    [Theory]
    [InlineData("first", "(first: Int)")]
    [InlineData("paging.first", "(paging: Paging!)")]
    public void That_exist_are_taken(string name, string arguments) => Create(name, arguments).ShouldNotBeNull();

    private static Schema Create(string name, string arguments) => SchemaBuilder.FromSdl(
        $$"""
        {{CostDirectives.Sdl}}
        type Query { list{{arguments}}: [Int] @listSize(slicingArguments: ["{{name}}"]) }
        input Paging { first: Int }
        """).Create();
}
