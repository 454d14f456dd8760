using GitLabGraph.GraphQL.Tests.Differential;
using GitLabGraph.GraphQL.Tests.Language;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>The same schema, operation, variables and values to graphql-js and to us: same data, same errors.</summary>
public sealed class ExecutionDifferentialTests
{
    private const int CasesPerSchema = 25;

    private static readonly int Count = TestSetting.Number("GITLABGRAPH_DIFFERENTIAL", 2_000);
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_250_900);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Operations_answer_as_in_graphql_js(bool hasLateFields)
    {
        GraphQLReference.RequireInstalled();
        var random = new Random(Seed);
        var cases = new List<ExecutionCase>();
        while (cases.Count < Count / 2)
        {
            var schema = new RandomSchema(random, hasLateFields);
            for (var index = 0; index < CasesPerSchema; index++)
            {
                cases.Add(new ExecutionCase(
                    schema, new RandomOperation(random, schema), new RandomAnswer(random, schema).Root()));
            }
        }

        var expected = await GraphQLReference.AskAsync(
            cases.Select(item => item.ToRequest()), TestContext.Current.CancellationToken);

        var wrong = new List<string>();
        for (var index = 0; index < cases.Count; index++)
        {
            var actual = await cases[index].RunAsync();
            if (AnswerComparison.Compare(expected[index], actual) is { } difference)
            {
                wrong.Add($"{difference}\n{cases[index].Operation.Document}\n{cases[index].Operation.Variables.ToJsonString()}\n"
                    + $"expected {expected[index].GetRawText()}\nactual   {actual}\n{cases[index].Schema.Sdl}");
            }
        }

        wrong.Count.ShouldBe(0, $"{wrong.Count} of {cases.Count} differ, the first:\n{wrong.MinBy(text => text.Length)}");
    }
}
