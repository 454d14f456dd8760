using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Tests.Differential;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>The same text to graphql-js and to us: same verdict, same message and place, same printed text.</summary>
public sealed class LanguageDifferentialTests(ITestOutputHelper output)
{
    private static readonly int Count = TestSetting.Number("GITLABGRAPH_DIFFERENTIAL", 2_000);
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_250_900);

    /// <summary>Depth and counts are limits of ours that the reference does not have.</summary>
    private static readonly ParserOptions Unlimited = ParserOptions.Trusted;

    [Fact]
    public async Task Documents_parse_fail_and_print_as_in_graphql_js()
    {
        var valid = await CompareAsync("document", Documents(new Random(Seed)), text => Utf8GraphQLParser.Parse(text, Unlimited));

        // Both sides of the verdict must be well represented, or the comparison says little.
        valid.ShouldBeInRange(Count / 5, Count * 4 / 5);
    }

    [Fact]
    public async Task Values_parse_fail_and_print_as_in_graphql_js()
    {
        var random = new Random(Seed);
        var texts = Values;
        while (texts.Count < Count / 10)
        {
            var text = RandomDocument.WriteValue(random);
            texts.AddRange([text, DocumentMutation.Apply(random, text), DocumentMutation.Noise(random)]);
        }

        await CompareAsync("value", texts, text => Utf8GraphQLParser.ParseValue(text));
        await CompareAsync("constantValue", texts, text => Utf8GraphQLParser.ParseConstantValue(text));
        await CompareAsync("type", texts, text => Utf8GraphQLParser.ParseType(text));
    }

    [Fact]
    public async Task Whole_schemas_print_as_in_graphql_js()
    {
        var schema = await File.ReadAllTextAsync(RepositoryFolder.Shared("gitlab/schema.graphql"), Cancellation);
        List<string> texts = [.. KitchenSink.All, schema];

        (await CompareAsync("document", texts, text => Utf8GraphQLParser.Parse(text, Unlimited))).ShouldBe(texts.Count);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static List<string> Values =>
    [
        "[1, [2]]", "{a: {b: $c}}", "$a", "\"\"", "\"\"\"\"\"\"", "A", "[ID!]!", "[[a]", "a!!", "[]", "{a: 1", "[$", "",
        "-1.0e-1", "{a: [{b: \"c\"}]}"
    ];

    private static List<string> Documents(Random random)
    {
        var texts = new List<string>(KitchenSink.All);
        while (texts.Count < Count)
        {
            var text = RandomDocument.Write(random);
            texts.Add(text);
            texts.Add(DocumentMutation.Apply(random, text));
            texts.Add(DocumentMutation.Apply(random, KitchenSink.All[random.Next(2)]));
            texts.Add(random.Next(4) == 0 ? DocumentMutation.Noise(random) : RandomDocument.Write(random));
        }

        return texts;
    }

    [Fact]
    public async Task The_token_limit_strikes_where_it_does_in_graphql_js()
    {
        var options = new ParserOptions { MaxAllowedTokens = 12 };
        var random = new Random(Seed);
        var texts = Enumerable.Range(0, 100).Select(_ => RandomDocument.Write(random)).ToList();

        await CompareAsync("document", texts, text => Utf8GraphQLParser.Parse(text, options), new { maxTokens = 12 });
    }

    private async Task<int> CompareAsync(
        string kind,
        List<string> texts,
        Func<string, SyntaxNode> parse,
        object? options = null)
    {
        GraphQLReference.RequireInstalled();
        var requests = texts.Select(text => new { command = "parse", @as = kind, text, options = options ?? new() });
        var answers = await GraphQLReference.AskAsync(requests, Cancellation);
        answers.Count.ShouldBe(texts.Count);
        var valid = 0;
        for (var index = 0; index < texts.Count; index++)
        {
            var ours = Answer(parse, texts[index]);
            if (ours != Expected(answers[index]))
            {
                ours.ShouldBe(Expected(answers[index]), $"seed {Seed}, {kind} {index}: {JsonSerializer.Serialize(texts[index])}");
            }

            valid += answers[index].TryGetProperty("printed", out _) ? 1 : 0;
        }

        output.WriteLine($"Compared with graphql-js: {texts.Count} of kind {kind}, {valid} valid, seed {Seed}.");
        return valid;
    }

    private static string Answer(Func<string, SyntaxNode> parse, string text)
    {
        try
        {
            return SyntaxPrinter.Print(parse(text));
        }
        catch (SyntaxException error)
        {
            return $"{error.Location.Line}:{error.Location.Column} {error.Message}";
        }
    }

    private static string? Expected(JsonElement answer) =>
        answer.TryGetProperty("printed", out var printed)
            ? printed.GetString()
            : $"{answer.GetProperty("line")}:{answer.GetProperty("column")} {answer.GetProperty("message").GetString()}";
}
