using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Tests.Conformance;
using YamlDotNet.RepresentationModel;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>The parsing scenarios of graphql-cats.</summary>
public sealed class CatsParsingTests
{
    private static readonly IReadOnlyDictionary<string, YamlMappingNode> Scenario =
        CatsScenario.Read("parsing/SchemaParser.yaml");

    public static TheoryData<string> Names => [.. Scenario.Keys];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void The_parser_decides_as_the_scenario_says(string name)
    {
        var test = Scenario[name];
        var query = ((YamlScalarNode)test["given"]["query"]).Value!;

        var error = Record.Exception(() => Utf8GraphQLParser.Parse(query));

        if (((YamlMappingNode)test["then"]).Children.ContainsKey("syntax-error"))
        {
            error.ShouldBeOfType<SyntaxException>();
        }
        else
        {
            ((YamlScalarNode)test["then"]["passes"]).Value.ShouldBe("true");
            error.ShouldBeNull();
        }
    }
}
