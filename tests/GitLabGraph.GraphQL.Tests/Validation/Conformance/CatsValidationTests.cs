using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Tests.Conformance;
using YamlDotNet.RepresentationModel;

namespace GitLabGraph.GraphQL.Tests.Validation.Conformance;

/// <summary>
/// The validation scenarios of graphql-cats. They name errors by codes whose wording is of 2018; the wording of today
/// is in <see cref="Wording"/>.
/// </summary>
public sealed class CatsValidationTests
{
    private static readonly string[] Rules =
    [
        "ExecutableDefinitions", "FieldsOnCorrectType", "FragmentsOnCompositeTypes", "KnownArgumentNames", "KnownDirectives",
        "ScalarLeafs",
    ];

    private static readonly Dictionary<string, Func<Func<string, string>, string>> Wording = new()
    {
        ["requiredSubselection"] = args =>
            $"Field \"{args("fieldName")}\" of type \"{args("type")}\" must have a selection of subfields.",
        ["noSubselectionAllowed"] = args =>
            $"Field \"{args("fieldName")}\" must not have a selection since type \"{args("type")}\" has no subfields.",
        ["nonExecutableDefinition"] = args => args("defName") == "schema"
            ? "The schema definition is not executable."
            : $"The \"{args("defName")}\" definition is not executable.",
        ["undefinedField"] = args => $"Cannot query field \"{args("fieldName")}\" on type \"{args("type")}\".",
        ["fragmentOnNonCompositeType"] = args =>
            $"Fragment \"{args("fragmentName")}\" cannot condition on non composite type \"{args("type")}\".",
        ["inlineFragmentOnNonCompositeType"] = args =>
            $"Fragment cannot condition on non composite type \"{args("type")}\".",
        ["unknownArgument"] = args =>
            $"Unknown argument \"{args("argumentName")}\" on field \"{args("typeName")}.{args("fieldName")}\".",
        ["unknownDirectiveArgument"] = args =>
            $"Unknown argument \"{args("argumentName")}\" on directive \"@{args("directiveName")}\".",
        ["unknownDirective"] = args => $"Unknown directive \"@{args("directiveName")}\".",
        ["misplacedDirective"] = args =>
            $"Directive \"@{args("directiveName")}\" may not be used on {args("location")}.",
    };

    public static IEnumerable<TheoryDataRow<string, string>> Scenarios =>
        from rule in Rules
        from name in CatsScenario.Read($"validation/{rule}.yaml").Keys
        select new TheoryDataRow<string, string>(rule, name);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Scenarios))]
    public void The_validator_decides_as_the_scenario_says(string rule, string name)
    {
        var scenario = CatsScenario.Read($"validation/{rule}.yaml")[name];
        var sdl = File.ReadAllText(
            RepositoryFolder.Shared("conformance/graphql-cats/scenarios/validation/validation.schema.graphql"));

        var errors = Check.Describe(Check.Document(Text(scenario["given"], "query"), sdl).By(rule).Validate()).ToList();

        var expected = scenario["then"] is YamlSequenceNode then
            ? then.Children.OfType<YamlMappingNode>().ToList()
            : [(YamlMappingNode)scenario["then"]];
        if (expected is [var only] && only.Children.ContainsKey("passes"))
        {
            errors.ShouldBeEmpty();
            return;
        }

        foreach (var assertion in expected)
        {
            Judge(assertion, errors);
        }
    }

    private static void Judge(YamlMappingNode assertion, List<string> errors)
    {
        if (assertion.Children.ContainsKey("error-count"))
        {
            errors.Count.ToString(null, null).ShouldBe(Text(assertion, "error-count"));
            return;
        }

        var message = Wording[Text(assertion, "error-code")](name => Text(assertion["args"], name));
        // Since 2018 graphql-js points at the selections that a scalar cannot have, further right in the same line.
        var place = Text(assertion, "error-code") == "noSubselectionAllowed"
            ? $" {Text(assertion["loc"], "line")}:[0-9]+$"
            : $" {Text(assertion["loc"], "line")}:{Text(assertion["loc"], "column")}$";
        errors.ShouldContain(
            error => error.StartsWith(message, StringComparison.Ordinal) && Regex.IsMatch(error, place),
            $"{message}{place} is not among: {string.Join(" | ", errors)}");
    }

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;
}
