using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GitLabGraph.GitLab.Packing;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.Sandbox.GraphQL;
using GitLabGraph.Sandbox.GraphQL.Limits;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Limits;

/// <summary>The formula on documents whose charge was worked out by hand, and against the client's estimate.</summary>
public sealed partial class ComplexityScoreTests
{
    // What the types and resolvers of GitLab's source declare beside the formula: of MrsByIid for instance 4 for mergedAt
    // and closedAt each, 10 for labels, assignees and reviewers, 4 for calls of Gitaly and 1 for the default order.
    private static readonly Dictionary<string, int> Declared = new()
    {
        ["TicketsByIid"] = 5, ["TicketsById"] = 2, ["CommentsOfIssues"] = 1, ["MrsByIid"] = 23, ["Repos"] = 6, ["UsersByIds"] = 2,
    };

    [Fact]
    public void The_worked_examples_cost_what_the_facts_say_and_what_the_client_expects()
    {
        var facts = File.ReadAllText(SharedFiles.Find("gitlab/facts.md"));
        var section = facts[facts.IndexOf("## 11.", StringComparison.Ordinal)..facts.IndexOf("## Appendix A", StringComparison.Ordinal)];
        var text = section.Split("```")[1]["graphql".Length..];
        var document = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(text));
        var expected = Charge().Matches(section.Split("```")[0])
            .ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();

        var values = new Dictionary<string, object?> { ["iids"] = new[] { "1", "2" } };
        var variables = JsonSerializer.SerializeToElement(values);

        operations.Length.ShouldBe(14);
        operations.ToDictionary(Name, operation => ComplexityScore.Of(
                new SelectionReader(RealSchema.Load(), document, operation, variables).Read())
                - Declared.GetValueOrDefault(Name(operation)))
            .ShouldBe(expected.Where(entry => operations.Any(operation => Name(operation) == entry.Key)), ignoreOrder: true);
        operations.ToDictionary(Name, operation => ComplexityEstimate.Of(text, values, Name(operation)))
            .ShouldBe(expected.Where(entry => operations.Any(operation => Name(operation) == entry.Key)), ignoreOrder: true);
    }

    [Theory]
    [InlineData("{ currentUser { id } }", 2)]
    [InlineData("{ projects { nodes { id } } }", 6)]
    [InlineData("{ projects(first: 10) { nodes { id } } }", 3)]
    [InlineData("{ projects(first: 500) { nodes { id } } }", 6)]
    [InlineData("{ projects(last: 50) { nodes { id } } }", 4)]
    [InlineData("{ projects(sort: \"id_asc\") { nodes { id } } }", 8)]
    [InlineData("{ projects(search: \"x\") { nodes { id } } }", 16)]
    [InlineData("{ project(fullPath: \"x\") { issues(iids: [\"1\"]) { nodes { id } } } }", 5)]
    [InlineData("{ project(fullPath: \"x\") { issues(iids: [\"1\"], sort: null) { nodes { id } } } }", 4)]
    [InlineData("{ project(fullPath: \"x\") { mergeRequest(iid: \"1\") { mergedAt approved } } }", 9)]
    [InlineData("{ project(fullPath: \"x\") { mergeRequest(iid: \"1\") { labels(first: 100) { nodes { id } } } } }", 9)]
    [InlineData("{ currentUser { id id ... on CurrentUser { id } ...F } } fragment F on User { id }", 2)]
    [InlineData("{ currentUser { id @skip(if: true) name @include(if: false) username } }", 2)]
    [InlineData("query ($n: Int = 20) { projects(first: $n) { nodes { id } } }", 3)]
    [InlineData("{ groups { nodes { projects { nodes { id } } } } }", 58)]
    [InlineData("{ workItem(id: \"x\") { title descriptionHtml } }", 7)]
    [InlineData("{ workItem(id: \"x\") { widgets { ... on WorkItemWidgetNotes { discussions(first: 100) { nodes { id } } } } } }", 32)]
    [InlineData("{ workItem(id: \"x\") { widgets { ... on WorkItemWidgetNotes { discussions(first: 20) { nodes { id } } } } } }", 12)]
    [InlineData("{ workItem(id: \"x\") { widgets { ... on WorkItemWidgetDevelopment { closingMergeRequests { nodes { id } } } } } }", 14)]
    public void A_document_costs(string text, int expected)
    {
        var schema = SandboxSchema.Create(SandboxSchema.ReadSdl());
        var preparation = new Preparer(schema).Prepare(new GraphQLCall(text, null, default));

        preparation.Errors.ShouldBeEmpty();
        preparation.Score.ShouldBe(expected);
    }

    private static string Name(OperationDefinitionNode operation) => operation.Name!.Value;

    [GeneratedRegex(@"([A-Z]\w+) (\d+)[,.]")]
    private static partial Regex Charge();
}
