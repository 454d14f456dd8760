using System.Text;
using System.Text.Json;
using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Cost;

/// <summary>What a client sees of costs: the refusal, the report, and the dry run.</summary>
public sealed class RequestCostTests
{
    private static readonly RequestExecutor Executor = new(
        SchemaBuilder.FromSdl(
            """
            directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION
            type Query { items(first: Int): [Item] @listSize(slicingArguments: ["first"]), one: Item }
            type Item { name: String }
            """).Create(),
        new RequestExecutorOptions { Cost = CostOptions.Default with { MaxTypeCost = 50 } });

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public async Task The_same_operation_is_refused_only_with_values_that_cost_too_much(int first, bool isExecuted)
    {
        var answer = await AnswerAsync("query ($n: Int) { items(first: $n) { name } }", $$"""{"n": {{first}}}""");

        answer.TryGetProperty("data", out _).ShouldBe(isExecuted);
        if (!isExecuted)
        {
            var error = answer.GetProperty("errors")[0];
            error.GetProperty("message").GetString().ShouldBe("The operation's type cost is 51, which is over the limit of 50.");
            error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("COST_EXCEEDED");
        }
    }

    [Fact]
    public async Task A_report_stands_in_the_extensions_of_the_answer()
    {
        var answer = await AnswerAsync("{ one { name } }", "{}", "report");

        answer.GetProperty("data").GetProperty("one").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("extensions").GetProperty("cost").GetRawText().ShouldBe("""{"fieldCost":1,"typeCost":2}""");
    }

    [Fact]
    public async Task A_dry_run_tells_the_cost_even_over_the_limit_and_executes_nothing()
    {
        var answer = await AnswerAsync("{ items(first: 1000) { name } }", "{}", "validate");

        answer.GetRawText().ShouldBe("""{"data":null,"extensions":{"cost":{"fieldCost":1,"typeCost":1001}}}""");
    }

    private static async Task<JsonElement> AnswerAsync(string document, string variables, string? wish = null)
    {
        using var json = JsonDocument.Parse(variables);
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = json.RootElement,
            ContextData = wish is null ? null : new Dictionary<string, object?> { ["GraphQL-Cost"] = wish },
        };
        await using var result = await Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(((OperationResult)result).Json).RootElement;
    }
}
