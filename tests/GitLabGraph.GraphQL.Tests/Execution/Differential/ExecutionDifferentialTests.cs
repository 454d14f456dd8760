using GitLabGraph.GraphQL.Tests.Differential;
using GitLabGraph.GraphQL.Tests.Language;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>The same schema, operation, variables and values to graphql-js and to us: same data, same errors.</summary>
public sealed class ExecutionDifferentialTests
{
    private static readonly int Count = TestSetting.Number("GITLABGRAPH_DIFFERENTIAL", 2_000);
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_250_900);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Operations_answer_as_in_graphql_js(bool hasLateFields)
    {
        GraphQLReference.RequireInstalled();
        var cases = ExecutionCase.Generate(Count / 2, Seed, hasLateFields);
        var expected = await GraphQLReference.AskAsync(
            cases.Select(item => item.ToRequest()), TestContext.Current.CancellationToken);

        var wrong = new List<string>();
        for (var index = 0; index < cases.Count; index++)
        {
            var actual = await cases[index].RunAsync();
            if (AnswerComparison.Compare(expected[index], actual) is { } difference)
            {
                wrong.Add(cases[index].Describe(difference, expected[index].GetRawText(), actual));
            }
        }

        wrong.Count.ShouldBe(0, $"{wrong.Count} of {cases.Count} differ, the first:\n{wrong.MinBy(text => text.Length)}");
    }
}
