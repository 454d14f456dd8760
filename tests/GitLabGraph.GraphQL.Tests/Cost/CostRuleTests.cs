using System.Text.Json;
using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Cost;

/// <summary>The rules of <c>@listSize</c> and <c>@cost</c> one by one, where several of them meet.</summary>
public sealed class CostRuleTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl(
        CostDirectives.Sdl +
        """
        type Query {
          assumed(first: Int): [Item] @listSize(assumedSize: 30, slicingArguments: ["first"], requireOneSlicingArgument: false)
          either(first: Int, last: Int, limit: Int = 4): [Item]
            @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
          strict(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
          strictWithDefault(first: Int = 3): [Item] @listSize(slicingArguments: ["first"])
          matrix: [[Item]] @listSize(assumedSize: 6)
          page(first: Int): Page
            @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
          thing: Thing
          things(first: Int): [Thing] @listSize(slicingArguments: ["first"])
          either3: OneOf3
          find(filters: [Filter]): Item
          shade: Shade
          search(input: Search, first: Int): [Item]
            @listSize(slicingArguments: ["input.page.first", "first"], assumedSize: 30, requireOneSlicingArgument: false)
          strictSearch(input: Search = {}): [Item] @listSize(slicingArguments: ["input.page.first", "input.limit"])
          latest(input: Window): [Item] @listSize(slicingArguments: ["input.size"], assumedSize: 30)
        }
        input Search { page: Span, limit: Int, or: Search }
        input Span { first: Int, last: Int }
        input Window { size: Int = 6, since: String }
        type Item { name: String, item: Item, items(first: Int): [Item] @listSize(slicingArguments: ["first"]) }
        type Page { nodes: [Item], others: [Item] }
        interface Thing { name: String, parts(first: Int): [Item] }
        type Light implements Thing { name: String, parts(first: Int): [Item] }
        type Heavy implements Thing @cost(weight: "8") {
          name: String @cost(weight: "5"), parts(first: Int): [Item] @listSize(slicingArguments: ["first"]) }
        union OneOf3 = Item | Page | Heavy
        input Filter { by: String @cost(weight: "2"), or: [Filter] }
        enum Shade @cost(weight: "0.5") { DARK }
        """).Create();

    [Theory]
    [InlineData("{ assumed { name } }", 1, 31)]
    [InlineData("{ assumed(first: 2) { name } }", 1, 3)]
    [InlineData("{ assumed(first: null) { name } }", 1, 31)]
    [InlineData("{ assumed(first: -2) { name } }", 1, 1)]
    public void The_assumed_size_counts_where_no_argument_tells(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("{ either { name } }", 2)]
    [InlineData("{ either(first: 5, last: 9) { name } }", 10)]
    [InlineData("{ either(first: 5, last: null) { name } }", 6)]
    [InlineData("query ($a: Int, $b: Int = 8) { either(first: $a, last: $b) { name } }", 9)]
    [InlineData("{ either(limit: 50) { name } }", 2)]
    public void Of_several_slicing_arguments_the_largest_counts(string document, double types) =>
        Costs(document, 1, types);

    [Theory]
    [InlineData("{ strict(first: 2, last: null) { name } }", 3)]
    [InlineData("query ($a: Int, $b: Int = 4) { strict(first: $a, last: $b) { name } }", 5)]
    [InlineData("{ strictWithDefault { name } }", 4)]
    [InlineData("{ strictWithDefault(first: null) { name } }", 4)]
    public void A_null_is_no_slicing_argument_and_a_default_is_one(string document, double types) =>
        Costs(document, 1, types);

    [Theory]
    [InlineData("{ search { name } }", "{}", 31)]
    [InlineData("{ search(input: {page: {first: 4}}) { name } }", "{}", 5)]
    [InlineData("{ search(input: {page: {first: 4}}, first: 9) { name } }", "{}", 10)]
    [InlineData("{ search(input: {page: {last: 4}, or: {page: {first: 5}}}) { name } }", "{}", 31)]
    [InlineData("{ search(input: {page: null}) { name } }", "{}", 31)]
    [InlineData("query ($n: Int) { search(input: {page: {first: $n}}) { name } }", """{"n": 7}""", 8)]
    [InlineData("query ($p: Span) { search(input: {page: $p}) { name } }", """{"p": {"first": 7}}""", 8)]
    [InlineData("query ($i: Search) { search(input: $i) { name } }", """{"i": {"page": {"first": 7}}}""", 8)]
    [InlineData("query ($i: Search) { search(input: $i) { name } }", """{"i": {"page": [7]}}""", 31)]
    [InlineData("query ($i: Search) { search(input: $i) { name } }", """{"i": null}""", 31)]
    [InlineData("query ($i: Search = {page: {first: 7}}) { search(input: $i) { name } }", "{}", 8)]
    [InlineData("query ($i: Search) { search(input: $i) { name } }", """{"i": {"page": {"first": 1e9}}}""", 1_000_000_001)]
    [InlineData("{ latest(input: {since: \"today\"}) { name } }", "{}", 7)]
    [InlineData("{ latest(input: {size: null}) { name } }", "{}", 7)]
    [InlineData("query ($i: Window) { latest(input: $i) { name } }", """{"i": {}}""", 7)]
    public void A_slicing_argument_may_stand_inside_an_input_object(string document, string variables, double types)
    {
        var report = Analyze(document, variables, out var errors);

        errors.ShouldBeEmpty();
        report.TypeCost.ShouldBe(types, document);
    }

    [Theory]
    [InlineData("{ strictSearch { name } }")]
    [InlineData("{ strictSearch(input: {page: {first: 2}, limit: 3}) { name } }")]
    public void Of_paths_that_are_required_exactly_one_has_to_be_given(string document)
    {
        Analyze(document, "{}", out var errors);

        errors.ShouldHaveSingleItem().Message.ShouldBe(
            "Query.strictSearch needs exactly one of its arguments input.page.first, input.limit.");
    }

    [Theory]
    [InlineData("{ matrix { name } }", 1, 7)]
    [InlineData("{ strict(last: 3) { items(first: 4) { items(first: 5) { name } } } }", 16, 76)]
    [InlineData("{ strict(last: 0) { items(first: 1000) { name } } }", 1, 1)]
    public void Lists_in_lists_multiply(string document, double fields, double types) => Costs(document, fields, types);

    [Theory]
    [InlineData("{ page(first: 5) { nodes { name } others { name } } }", 3, 8)]
    [InlineData("{ page(first: 5) { a: nodes { name } b: nodes { item { name } } } }", 8, 17)]
    public void Only_the_sized_fields_have_the_size(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("{ thing { __typename } }", 1, 9)]
    [InlineData("{ thing { name } }", 6, 9)]
    [InlineData("{ thing { ... on Light { name } } }", 1, 9)]
    [InlineData("{ thing { parts(first: 7) { item { name } } } }", 9, 23)]
    [InlineData("{ things(first: 3) { name } }", 16, 25)]
    [InlineData("{ either3 { ... on Item { name } } }", 1, 9)]
    [InlineData("{ shade }", 0, 1.5)]
    public void An_abstract_type_costs_what_the_dearest_of_its_types_costs(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("query ($f: Filter = {by: \"a\"}) { find(filters: [$f, {or: [$f]}]) { name } }", 5)]
    [InlineData("query ($f: [Filter]) { find(filters: $f) { name } }", 1)]
    public void A_variable_in_a_value_is_priced_by_its_default_too(string document, double fields) =>
        Costs(document, fields, 2);

    [Fact]
    public void A_missing_length_is_told_once_for_all_types_of_an_interface()
    {
        Analyze("{ thing { parts { name } } }", "{}", out var errors);

        errors.ShouldHaveSingleItem().Message.ShouldBe("Heavy.parts needs exactly one of its arguments first.");
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("2147483647")]
    public void Numbers_without_end_cost_a_finite_price(string number)
    {
        var nested = string.Concat(Enumerable.Repeat("items(first: $n) { ", 40)) + "name" + new string('}', 40);

        var report = Analyze(
            $"query ($n: Int, $none: Int = 0) {{ strict(last: $none) {{ {nested} }} page(first: $n) {{ nodes {{ {nested} }} }} }}",
            $$"""{"n": {{number}}}""",
            out _);

        report.TypeCost.ShouldBeInRange(1e15, 1e16);
        report.FieldCost.ShouldBeInRange(1e15, 1e16);
        CostAnalyzer.CheckLimits(report, CostOptions.Default)!.Code.ShouldBe(ErrorCodes.CostExceeded);
    }

    private static void Costs(string document, double fields, double types)
    {
        var report = Analyze(document, "{}", out var errors);

        errors.ShouldBeEmpty();
        (report.FieldCost, report.TypeCost).ShouldBe((fields, types), document);
    }

    private static CostReport Analyze(string text, string variables, out IReadOnlyList<GraphQLError> errors)
    {
        var document = Utf8GraphQLParser.Parse(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        using var json = JsonDocument.Parse(variables);
        return CostAnalyzer.Analyze(Schema, document, operation, json.RootElement, CostOptions.Default, out errors);
    }
}
