using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Tests.Differential;
using GitLabGraph.GraphQL.Tests.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Validation.Differential;

/// <summary>The same documents to graphql-js and to us: same errors, same places, same order.</summary>
public sealed class ValidationDifferentialTests(ITestOutputHelper output)
{
    private static readonly int Count = TestSetting.Number("GITLABGRAPH_DIFFERENTIAL", 2_000);
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_250_900);

    /// <summary>Limits are ours alone.</summary>
    private static readonly ValidationOptions Unlimited = new()
    {
        MaxDepth = int.MaxValue,
        MaxNesting = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectives = int.MaxValue,
    };

    /// <summary>What longer runs have found.</summary>
    private static readonly string[] Awkward =
    [
        "{ x: __typename { a ...F } x: __typename { a: b ...F } } fragment F on Query { a: c }",
        "{ now { a: x ...F } now now { a: y ...F } coun { a: x ...F } coun { a: y ...F } } fragment F on Query { a: __typename }",
        "{ any { ... on Ball { area { x ...F } area { x: y ...F } } } } fragment F on Ball { x: __typename }",
        "query A { ...F ...G } query B { ...G ...F } "
            + "fragment F on Query { __typename @skip(if: $f) } fragment G on Query { __typename @skip(if: $g) }",
    ];

    [Fact]
    public async Task Documents_have_the_errors_that_graphql_js_finds()
    {
        GraphQLReference.RequireInstalled();
        var cases = Cases(new Random(Seed));
        var answers = await GraphQLReference.AskAsync(
            cases.Select(item => new { command = "validate", schema = item.Sdl, document = item.Document }),
            TestContext.Current.CancellationToken);

        var (valid, found) = (0, 0);
        for (var index = 0; index < cases.Count; index++)
        {
            if (answers[index].ValueKind == JsonValueKind.Object)
            {
                // graphql-js threw; we at least must not.
                Validate(cases[index]).ShouldNotBeEmpty();
                continue;
            }

            var all = Check.Describe(Validate(cases[index])).ToList();
            var ours = all.Where(error => !Deviations.IsOurs(error)).ToList();
            var expected = answers[index].EnumerateArray().Select(Describe)
                .Where(error => !Deviations.IsTheirs(error, all))
                .ToList();
            if (!Deviations.AreIncomparable(expected)
                && !ours.SequenceEqual(expected)
                && !Deviations.InOneOrder(ours).SequenceEqual(Deviations.InOneOrder(expected)))
            {
                ours.ShouldBe(expected, $"seed {Seed}, case {index}: {JsonSerializer.Serialize(cases[index].Document)}");
            }

            valid += expected.Count == 0 ? 1 : 0;
            found += expected.Count;
        }

        output.WriteLine($"Compared with graphql-js: {cases.Count} documents, {valid} valid, {found} errors, seed {Seed}.");
        valid.ShouldBeInRange(Count / 10, Count * 9 / 10);
    }

    private static List<(Schema Schema, string Sdl, string Document)> Cases(Random random)
    {
        var schemas = DifferentialSchemas.All.Select(sdl => (Schema: Check.ReadSchema(sdl), Sdl: sdl)).ToList();
        var cases = new List<(Schema, string, string)>(Count);
        cases.AddRange(schemas.SelectMany(item => Awkward.Select(document => (item.Schema, item.Sdl, document))));
        while (cases.Count < Count)
        {
            var (schema, sdl) = schemas[random.Next(schemas.Count)];
            // A third without any mistake on purpose, a third with a few, a third with many.
            var document = RandomOperation.Write(schema, random, random.Next(3) switch { 0 => 0, 1 => 10, _ => 60 });
            cases.Add((schema, sdl, document));
        }

        return cases;
    }

    private static IEnumerable<Errors.GraphQLError> Validate((Schema Schema, string Sdl, string Document) item)
    {
        var document = Utf8GraphQLParser.Parse(item.Document, ParserOptions.Trusted);
        return new DocumentValidator(item.Schema, Unlimited).Validate(document);
    }

    private static string Describe(JsonElement error) =>
        string.Join(' ', error.GetProperty("locations").EnumerateArray()
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.GetProperty("line")}:{place.GetProperty("column")}"))
            .Prepend(error.GetProperty("message").GetString()));
}
