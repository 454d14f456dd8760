using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>
/// Whatever is asked, and whatever of it is put off: the parts together are the answer that comes in one, errors included.
/// </summary>
public sealed class AnswersInPartsPropertyTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private static readonly int Count = TestSetting.Of("GITLABGRAPH_PARTS", 150);
    private static readonly int Seed = TestSetting.Of("GITLABGRAPH_SEED", 20_261_128);

    // Failing here where there is no server, they take the whole answer along, and its parts.
    private static readonly string[] OfTheServer = ["Query.apiKeys", "Query.auditLog"];

    [Fact]
    public async Task Parts_together_are_the_answer_that_comes_in_one()
    {
        LinkedAccount[] accounts = [lab.Link(), lab.Link("owner"), lab.Link("guest")];
        var values = await WorldValues.CollectAsync(query => lab.AskAsync(query, null, accounts));
        var random = new Random(Seed);
        var generator = new QueryGenerator(random, UnifiedLab.Schema, values, OfTheServer);
        var putOff = new PutOff(random);
        var wrong = new List<string>();

        for (var index = 0; index < Count; index++)
        {
            var query = generator.Next();
            var whole = await lab.AskAsync(query.ToString(), query.VariableValues(), accounts);
            var parts = putOff.Of(query);
            var together = await lab.AskInPartsAsync(parts.ToString(), query.VariableValues(), accounts);

            if (Difference(whole, together) is { } difference)
            {
                wrong.Add($"case {index}: {difference}\n{query}\n{parts}\n{query.VariableValues().ToJsonString()}");
            }
        }

        wrong.Count.ShouldBe(0, $"{wrong.Count} of {Count}:\n{string.Join("\n\n", wrong.OrderBy(static text => text.Length).Take(6))}");
    }

    private static string? Difference(LabAnswer whole, LabAnswer together)
    {
        if (!together.Json.TryGetProperty("data", out var data))
        {
            // graphql-js allows no list to be streamed where it is selected twice.
            return together.Codes.All(static code => code == "GRAPHQL_VALIDATION_FAILED") ? null : $"not executed: {together.Json}";
        }

        var (expected, actual) = (Errors(whole), Errors(together));
        var paths = AnswerErrors.Of(together.Json).Select(static error => error.Path).ToList();

        return AnswerGaps.Untold(Node(whole.Data), Node(data), paths) is { } gap ? $"{string.Join('.', gap)} is another"
            : expected.IsSubsetOf(actual) && (expected.Count > 0 || actual.Count == 0) ? null
            : $"errors {string.Join("; ", expected)}\n in parts {string.Join("; ", actual)}";
    }

    private static JsonNode? Node(JsonElement data) => JsonNode.Parse(data.GetRawText());

    private static HashSet<string> Errors(LabAnswer answer) =>
        [.. AnswerErrors.Of(answer.Json).Select(static error => AnswerErrors.Text(error.Path, error.Code))];
}
