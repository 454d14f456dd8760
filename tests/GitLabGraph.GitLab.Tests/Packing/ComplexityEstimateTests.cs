using GitLabGraph.GitLab.Packing;

namespace GitLabGraph.GitLab.Tests.Packing;

public sealed class ComplexityEstimateTests
{
    /// <summary>The documents of GitLab's facts with the charge that stands beside them.</summary>
    private static readonly Dictionary<string, int> WorkedExamples = new()
    {
        ["TicketsByIid"] = 61,
        ["TicketsById"] = 32,
        ["TicketsChanged"] = 61,
        ["TypesAndStatuses"] = 38,
        ["CommentsOfIssues"] = 35,
        ["MrsByIid"] = 58,
        ["Members"] = 39,
        ["RepoLabels"] = 27,
        ["Repos"] = 42,
        ["Me"] = 21,
        ["UsersByIds"] = 28,
        ["Close"] = 6,
        ["Comment"] = 14,
        ["Merge"] = 7,
    };

    /// <summary>The examples are charged with every variable given.</summary>
    private static readonly Dictionary<string, object?> Variables = new() { ["iids"] = new[] { "1" } };

    public static TheoryData<string> Examples() => [.. WorkedExamples.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Charges_the_worked_examples_as_GitLab_does(string name)
    {
        var facts = Path.Combine(Repository.Shared, "gitlab", "facts.md");
        Assert.SkipUnless(File.Exists(facts), "The facts are not beside the repository.");

        ComplexityEstimate.Of(Document(File.ReadAllText(facts)), Variables, name).ShouldBe(WorkedExamples[name]);
    }

    [Theory]
    [InlineData("{ a }", 1)]
    [InlineData("{ a { b c } }", 3)]
    [InlineData("{ a(sort: X) { b } }", 3)]
    [InlineData("{ a(search: \"x { y\") { b } }", 7)]
    [InlineData("{ a(search: null) { b } }", 2)]
    [InlineData("{ a(first: 50) { nodes { b } } }", 4)]
    [InlineData("{ a { nodes { b } } }", 6)]
    [InlineData("{ a(first: 500) { nodes { b } } }", 6)]
    [InlineData("{ a(last: 10) { edges { node { b } } pageInfo { hasNextPage } } }", 6)]
    [InlineData("{ a(iids: [\"1\"]) { nodes { b } } }", 3)]
    [InlineData("{ a(iid: $missing) { nodes { b } } }", 6)]
    [InlineData("{ a { count } }", 4)]
    [InlineData("{ a { count completedCount } }", 3)]
    [InlineData("query Q($x: F = {y: [1, {z: 2}]}) @d(a: {b: 1}) { k: a(w: {y: [1]}) @skip(if: $s) { b } }", 2)]
    [InlineData("{ a { ... on T { b } ...F ... @include(if: true) { d } } } fragment F on T { c }", 4)]
    [InlineData("# comment { x\n{ a, b }", 2)]
    public void Charges_by_the_formula(string document, int charge) =>
        ComplexityEstimate.Of(document).ShouldBe(charge);

    [Theory]
    [InlineData("{ a")]
    [InlineData("{ a( }")]
    [InlineData("{ ...F } fragment F on T { ...F }")]
    [InlineData("{ ...G }")]
    [InlineData("")]
    public void Refuses_what_is_no_document(string document) =>
        Should.Throw<FormatException>(() => ComplexityEstimate.Of(document));

    private static string Document(string facts)
    {
        var start = facts.IndexOf("```graphql", facts.IndexOf("## 11.", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = facts.IndexOf("```", start + 3, StringComparison.Ordinal);
        return facts[(start + "```graphql".Length)..end];
    }
}
