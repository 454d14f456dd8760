namespace GitLabGraph.GraphQL.Tests.Validation.Conformance;

public sealed class GraphQLJsConformanceTests
{
    private const string Path = "conformance/graphql-js-validation/cases.jsonl";

    public static IEnumerable<TheoryDataRow<int>> Cases =>
        Enumerable.Range(0, 400).Select(number => new TheoryDataRow<int>(number));

    private static readonly Lazy<IReadOnlyList<GraphQLJsCase>> All =
        new(() => GraphQLJsCase.ReadAll(RepositoryFolder.Shared(Path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_graphql_js_expects_of_itself(int number)
    {
        RepositoryFolder.Shared(Path);

        var expected = All.Value[number];

        Check.Describe(expected.Validate()).ShouldBe(expected.Errors, $"{expected.Rule} in: {expected.Query}");
    }

    [Fact]
    public void There_are_as_many_cases_as_are_judged_here()
    {
        RepositoryFolder.Shared(Path);

        All.Value.Count.ShouldBe(Cases.Count());
    }
}
