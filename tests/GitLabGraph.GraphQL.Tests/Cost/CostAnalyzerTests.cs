using System.Text.Json;
using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Cost;

public sealed class CostAnalyzerTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl(
        CostDirectives.Sdl +
        """
        type Query {
          book(filter: Filter): Book @cost(weight: "10")
          books(first: Int = 5, filter: Filter): [Book] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
          ten: [Book] @listSize(assumedSize: 10)
          plain: [Book]
          strict(first: Int, last: Int): [Book] @listSize(slicingArguments: ["first", "last"])
          page(first: Int, last: Int): BookPage
            @listSize(
              assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10,
              sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false
            )
          some(ids: [ID!], where: Choice): [Book]
            @listSize(slicingArguments: ["ids", "where.ids"], requireOneSlicingArgument: false)
          anything: Media
          search(term: String @cost(weight: "3")): Book
          shelf: Shelf
        }
        interface Shelf { above: Shelf }
        type BookShelf implements Shelf { above: BookShelf }
        type FilmShelf implements Shelf { above: FilmShelf, films: [Film] @listSize(assumedSize: 100) }
        interface Media { title: String }
        type Book implements Media { title: String, author: Author, cover: Image
          related(first: Int): [Book] @listSize(slicingArguments: ["first"]) }
        type Film implements Media { title: String, cast: [Author] @listSize(assumedSize: 20), director: Author }
        type Author { name: String, books: [Book] }
        type Image @cost(weight: "2.5") { url: String }
        type BookPage { nodes: [Book], edges: [Edge], pageInfo: PageInfo }
        type Edge { node: Book, cursor: String }
        type PageInfo { hasNextPage: Boolean }
        input Choice { ids: [ID!] = ["1", "2"] }
        input Filter { title: String @cost(weight: "7"), and: [Filter!], year: Int }
        """).Create();

    [Theory]
    [InlineData("{ book { title } }", 10, 2)]
    [InlineData("{ book { title author { name } } }", 11, 3)]
    [InlineData("{ book { cover { url } } }", 11, 4.5)]
    [InlineData("{ __typename __schema { types { name } } }", 0, 1)]
    public void A_field_costs_its_weight_and_an_object_its_types(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("{ plain { title } }", 1, 2)]
    [InlineData("{ ten { author { name } } }", 11, 21)]
    [InlineData("{ books { author { name } } }", 6, 11)]
    [InlineData("{ books(first: 100) { author { name } } }", 101, 201)]
    [InlineData("{ books(first: 3) { related(first: 4) { title } } }", 4, 16)]
    [InlineData("{ books(first: 0) { author { name } } }", 1, 1)]
    public void A_list_costs_as_often_as_it_has_items(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("{ page { nodes { title } } }", 2, 12)]
    [InlineData("{ page(first: 3) { nodes { author { name } } pageInfo { hasNextPage } } }", 6, 9)]
    [InlineData("{ page(last: 4) { edges { node { title } } } }", 6, 10)]
    [InlineData("{ page(first: 2) { nodes { title } } other: page(first: 5) { nodes { title } } }", 4, 10)]
    [InlineData("{ page(first: 2) { ...F } other: page(first: 5) { ...F } } fragment F on BookPage { nodes { title } }", 4, 10)]
    public void A_page_hands_its_length_to_its_nodes_and_edges(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("""{"n": 2}""", 3, 5)]
    [InlineData("""{"n": null}""", 6, 11)]
    [InlineData("{}", 8, 15)]
    public void Variables_are_priced_with_the_value_they_have(string variables, double fields, double types) =>
        Costs("query ($n: Int = 7) { books(first: $n) { author { name } } }", fields, types, variables);

    [Theory]
    [InlineData("""{ some(ids: ["1", "2", "3"]) { title } }""", 4)]
    [InlineData("""{ some(ids: []) { title } }""", 1)]
    [InlineData("""{ some(ids: "1") { title } }""", 2)]
    [InlineData("""{ some(ids: [$id, $id, "3", "4"]) { title } }""", 5)]
    [InlineData("""{ some(ids: $ids) { title } }""", 6)]
    [InlineData("""{ some(ids: $id) { title } }""", 2)]
    [InlineData("""{ some(where: { ids: $ids }) { title } }""", 6)]
    [InlineData("""{ some(where: {}) { title } }""", 3)]
    [InlineData("""{ some { title } }""", 2)]
    public void A_list_of_what_is_wanted_is_as_long_as_the_answer(string selections, double types) =>
        Costs(
            $"query ($id: ID!, $ids: [ID!]) {selections}",
            1,
            types,
            """{"id": "1", "ids": ["1", "2", "3", "4", "5"]}""");

    [Theory]
    [InlineData("""{"f": {"year": 1990}}""", 10)]
    [InlineData("""{"f": {"title": "x"}}""", 17)]
    [InlineData("""{"f": {"and": [{"title": "x"}, {"and": [{"title": "y"}]}]}}""", 24)]
    public void A_filter_is_priced_by_what_is_in_it(string variables, double fields) =>
        Costs("query ($f: Filter) { book(filter: $f) { title } }", fields, 2, variables);

    [Theory]
    [InlineData("""{ book(filter: {and: [{title: "x"}, {title: $t}]}) { title } }""", 24)]
    [InlineData("""{ search(term: $t) { title } }""", 4)]
    [InlineData("{ search { title } }", 1)]
    public void An_argument_is_priced_when_it_is_given(string selections, double fields) =>
        Costs($"query ($t: String) {selections}", fields, 2, """{"t": "x"}""");

    [Theory]
    [InlineData("""{"yes": true}""", 11, 3)]
    [InlineData("""{"yes": false}""", 0, 1)]
    public void What_is_left_out_costs_nothing(string variables, double fields, double types) =>
        Costs(
            """
            query ($yes: Boolean!) { book @include(if: $yes) { author @skip(if: false) { name } cover @skip(if: true) { url } } }
            """,
            fields,
            types,
            variables);

    [Theory]
    [InlineData("{ book { author { name } } book { author { books { title } } } }", 12, 4)]
    [InlineData("{ ...A ...A } fragment A on Query { book { title } }", 10, 2)]
    [InlineData("{ book @include(if: false) { author { name } } book { title } }", 11, 3)]
    public void Fields_that_merge_cost_once(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("{ anything { title ... on Book { author { name } } ... on Film { cast { name } } } }", 2, 22)]
    [InlineData("{ anything { ... on Book { author { name } cover { url } } ... on Film { director { name } } } }", 3, 5.5)]
    public void Of_several_types_the_dearest_counts(string document, double fields, double types) =>
        Costs(document, fields, types);

    [Theory]
    [InlineData("{ shelf { above { ... on FilmShelf { films { title } } } } }", 3, 103)]
    [InlineData("{ shelf { ...F } } fragment F on Shelf { above { above { ... on FilmShelf { films { title } } } } }", 4, 104)]
    public void What_is_selected_below_a_field_costs_what_it_costs_on_the_type_that_the_field_has_there(
        string document, double fields, double types) => Costs(document, fields, types);

    [Theory]
    [InlineData("{ strict { title } }")]
    [InlineData("{ strict(first: 1, last: 2) { title } }")]
    [InlineData("query ($n: Int) { strict(first: $n) { title } }")]
    public void Some_lists_need_exactly_one_length(string document)
    {
        Analyze(document, "{}", out var errors);

        var error = errors.ShouldHaveSingleItem();
        error.Message.ShouldBe("Query.strict needs exactly one of its arguments first, last.");
        error.Locations.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_operation_over_the_limit_learns_by_how_much_and_where()
    {
        var report = Analyze("{ books(first: 9000) { author { name } } book { title } }", "{}", out _);

        var error = CostAnalyzer.CheckLimits(report, CostOptions.Default).ShouldNotBeNull();

        error.Code.ShouldBe(ErrorCodes.CostExceeded);
        error.Message.ShouldBe("The operation's type cost is 18002, which is over the limit of 10000.");
        error.Extensions["maxTypeCost"].ShouldBe(10_000d);
        ((IReadOnlyDictionary<string, object?>)error.Extensions["costliestFields"]!).Keys.First().ShouldBe("books");
    }

    [Fact]
    public void Limits_can_be_reported_without_being_enforced()
    {
        var report = Analyze("{ books(first: 9000) { author { name } } }", "{}", out _);

        CostAnalyzer.CheckLimits(report, CostOptions.Default with { EnforceCostLimits = false }).ShouldBeNull();
    }

    [Fact]
    public void A_bomb_of_fragments_is_priced_without_being_written_out()
    {
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(
            i => $"fragment F{i} on Author {{ a: books {{ author {{ ...F{i + 1} }} }} b: books {{ author {{ ...F{i + 1} }} }} }} "));

        var report = Analyze("{ book { author { ...F0 } } } " + fragments + "fragment F40 on Author { name }", "{}", out _);

        report.TypeCost.ShouldBeGreaterThan(1e12);
    }

    private static void Costs(string document, double fields, double types, string variables = "{}")
    {
        var report = Analyze(document, variables, out var errors);

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
