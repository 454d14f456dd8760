using System.Text.Json.Nodes;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>
/// Questions that are asked at once of an instance of which nothing is known yet, as by a page after a start, are answered
/// as each is alone. <c>GITLABGRAPH_FIRST</c> sets how many times, <c>GITLABGRAPH_SEED</c> the seed.
/// </summary>
public abstract class FirstQuestions(UnifiedLab lab)
{
    private const int AtOnce = 3;

    // Milliseconds. Answers overtake each other, as they do on a real way.
    private const int LongestDelay = 20;

    private static readonly int Count = TestSetting.Of("GITLABGRAPH_FIRST", 30);
    private static readonly int Seed = TestSetting.Of("GITLABGRAPH_SEED", 20_261_127);

    // How an account does is told by its last request.
    private static readonly string[] LeftOut = ["Account.status", "Account.statusReason", "Account.rateLimit"];

    private int _answers;

    [Fact]
    public async Task Are_answered_as_each_is_alone()
    {
        var known = lab.Link("owner");
        var values = await WorldValues.CollectAsync(query => lab.AskAsync(query, null, known));
        var generator = new QueryGenerator(new Random(Seed), UnifiedLab.Schema, values, LeftOut);
        var wrong = new List<string>();

        for (var round = 0; round < Count; round++)
        {
            var queries = Enumerable.Range(0, AtOnce).Select(_ => generator.Next()).ToList();
            var alone = new List<LabAnswer>();

            foreach (var query in queries)
            {
                await AskAsync(query, known);
                alone.Add(await AskAsync(query, known));
            }

            lab.Forget("owner");
            var unknown = lab.Link("owner");
            lab.Tampers = _ => DelayAsync();
            var together = await Task.WhenAll(queries.Select(query => AskAsync(query, unknown)));
            lab.Tampers = null;
            wrong.AddRange(queries.Zip(alone, together)
                .Where(static asked => !JsonNode.DeepEquals(DataOf(asked.Second), DataOf(asked.Third)))
                .Select(asked => $"round {round}, errors {string.Join(", ", asked.Third.Codes)}:\n{asked.First}\n"
                    + asked.First.VariableValues().ToJsonString()));
        }

        wrong.Count.ShouldBe(0, string.Join("\n\n", wrong.OrderBy(static text => text.Length).Take(4)));
    }

    private Task DelayAsync() => Task.Delay(
        Interlocked.Increment(ref _answers) * 7 % LongestDelay, TestContext.Current.CancellationToken);

    private Task<LabAnswer> AskAsync(GeneratedQuery query, LinkedAccount account) =>
        lab.AskBesideAsync(query.ToString(), query.VariableValues(), account);

    private static JsonNode? DataOf(LabAnswer answer) =>
        answer.Json.TryGetProperty("data", out var data) ? JsonNode.Parse(data.GetRawText()) : null;
}
