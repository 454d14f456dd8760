using System.Text;
using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Documents;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Execution.Documents;

public sealed class DocumentCacheTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl("type Query { a: Int some(of: [Int]): Int self: Query }").Create();

    [Fact]
    public void Keeps_hot_documents_and_lets_cold_ones_go()
    {
        var cache = new DocumentCache(maxDocuments: 3, maxBytes: 10_000);
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
        {
            cache.TryGet("{a:a}"u8, out _);
            cache.Add(Document($"{{{name}:a}}"));
        }

        cache.Count.ShouldBe(3);
        cache.TryGet("{a:a}"u8, out _).ShouldBeTrue();
        cache.TryGet("{b:a}"u8, out _).ShouldBeFalse();
    }

    [Fact]
    public void Counts_what_a_document_takes_and_not_its_text_alone()
    {
        var cache = new DocumentCache(maxDocuments: 100, maxBytes: 1_000_000);
        for (var number = 0; number < 20; number++)
        {
            cache.Add(Document($"{{ a{number}: some(of: [{string.Concat(Enumerable.Repeat("1,", 2_000))}]) }}"));
        }

        cache.Count.ShouldBeInRange(1, 6);
    }

    [Fact]
    public void Lets_documents_go_when_plans_of_others_are_made()
    {
        var cache = new DocumentCache(maxDocuments: 100, maxBytes: 400_000);
        var documents = Enumerable.Range(0, 20).Select(number => Document(Conditional(number))).ToList();
        documents.ForEach(cache.Add);
        cache.Count.ShouldBe(20);

        foreach (var operation in documents.Select(document => document.Find(null, out _)!))
        {
            foreach (var number in Enumerable.Range(0, 16))
            {
                operation.PlanFor(Conditions(number), increments: false);
            }
        }

        cache.Count.ShouldBeInRange(1, 6);
    }

    [Fact]
    public void Counts_selections_that_are_compiled_when_they_are_reached()
    {
        var document = Document("{ self { a b: a c: a } }");
        var plan = document.Find(null, out _)!.PlanFor(VariableValues.Empty, increments: false);
        var before = document.Weight.Bytes;

        plan.Root.Fields[0].SelectionOn(plan.RootType);

        document.Weight.Bytes.ShouldBe(before + (3 * 512));
    }

    [Fact]
    public void Counts_prices_once()
    {
        var document = Document("{ self { a b: a c: a } }");
        var before = document.Weight.Bytes;

        document.Find(null, out _)!.GetCostPlan(CostOptions.Default);
        document.Find(null, out _)!.GetCostPlan(CostOptions.Default);

        document.Weight.Bytes.ShouldBe(before + (4 * 256));
    }

    [Fact]
    public void Does_not_count_what_was_let_go_and_grows_nevertheless()
    {
        var cache = new DocumentCache(maxDocuments: 1, maxBytes: 1_000_000);
        var gone = Document("{ a }");
        cache.Add(gone);
        cache.Add(Document("{ b: a }"));

        gone.Weight.AddSelections(1_000_000);

        cache.TryGet("{ b: a }"u8, out _).ShouldBeTrue();
    }

    private static string Conditional(int number) =>
        $"query Q{number}($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) {{ a @skip(if: $a) b: a @skip(if: $b) "
        + $"c: a @skip(if: $c) d: a @skip(if: $d) {string.Concat(Enumerable.Range(0, 10).Select(field => $"f{field}: a "))} }}";

    private static VariableValues Conditions(int number) => new(new Dictionary<string, object?>
    {
        ["a"] = (number & 1) != 0,
        ["b"] = (number & 2) != 0,
        ["c"] = (number & 4) != 0,
        ["d"] = (number & 8) != 0,
    });

    private static CachedDocument Document(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new CachedDocument(bytes, Utf8GraphQLParser.Parse(bytes), [], Schema, new(Schema));
    }
}
