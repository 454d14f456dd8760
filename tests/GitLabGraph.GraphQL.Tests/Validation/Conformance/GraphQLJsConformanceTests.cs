namespace GitLabGraph.GraphQL.Tests.Validation.Conformance;

/// <summary>The validation cases of graphql-js's own tests: messages and places.</summary>
public sealed class GraphQLJsConformanceTests
{
    private static readonly IReadOnlyList<GraphQLJsCase> All =
        GraphQLJsCase.ReadAll("conformance/graphql-js-validation/cases.jsonl");

    public static IEnumerable<TheoryDataRow<int>> Cases =>
        All.Select((item, number) => new TheoryDataRow<int>(number) { TestDisplayName = $"{item.Kind} {item.Rule}" });

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Says_what_graphql_js_expects_of_itself(int number)
    {
        var expected = All[number];

        Check.Describe(expected.Validate()).ShouldBe(expected.Errors, $"{expected.Rule} in: {expected.Query}");
    }
}
