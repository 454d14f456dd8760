using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>
/// Whatever is asked, of whatever GitLab, the planned answer equals the naive one, and costs no more upstream requests than
/// <see cref="RequestBound"/> allows. <c>GITLABGRAPH_UNIFIED</c> sets the number of queries, <c>GITLABGRAPH_SEED</c> the seed.
/// </summary>
public abstract class PlannedAnswers(UnifiedLab lab)
{
    private static readonly int Count = TestSetting.Of("GITLABGRAPH_UNIFIED", 300);
    private static readonly int Seed = TestSetting.Of("GITLABGRAPH_SEED", 20_261_126);

    /// <summary>Whether the most of upstream requests is held to; an instance that must be learnt first needs more.</summary>
    protected virtual bool IsBounded => true;

    /// <summary>A type whose objects the instance cannot find by id.</summary>
    protected virtual string? NotFindable => null;

    /// <summary>Fields and arguments that the instance answers in one place and not in another.</summary>
    protected virtual IReadOnlyList<string> LeftOut => [];

    [Fact]
    public async Task Planned_answers_equal_field_by_field_ones()
    {
        LinkedAccount[] accounts = [lab.Link(), lab.Link("owner"), lab.Link("guest")];
        var values = await WorldValues.CollectAsync(query => lab.AskAsync(query, null, accounts));
        var generator = new QueryGenerator(new Random(Seed), UnifiedLab.Schema, values, LeftOut);
        var naive = new NaiveExecution(UnifiedLab.Schema, query => lab.AskAsync(query, null, accounts), NotFindable);
        var wrong = new List<string>();
        var (requests, partial) = (0, 0);

        for (var index = 0; index < Count; index++)
        {
            var query = generator.Next();
            var planned = await lab.AskAsync(query.ToString(), query.VariableValues(), accounts);
            requests += planned.Upstream.Count;
            var expected = await naive.RunAsync(query);
            partial += naive.Errors.Count > 0 ? 1 : 0;
            var difference = Compare(planned, expected, naive.Errors);

            // What a query before this one has given up, GitLab may write down during this one: asked again it is not there.
            if (IsBounded && difference is null && RequestBound.Exceeded(query, planned, accounts.Length) is not null)
            {
                planned = await lab.AskAsync(query.ToString(), query.VariableValues(), accounts);
                difference = RequestBound.Exceeded(query, planned, accounts.Length);
            }

            if (difference is not null)
            {
                wrong.Add($"case {index}: {difference}\n{query}\n{query.VariableValues().ToJsonString()}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Count} queries of seed {Seed}: {requests} upstream requests, {partial} partial answers; "
            + $"{naive.Asked} single-path operations to compare with");
        var shortest = wrong.OrderBy(static text => text.Length).Take(8);
        wrong.Count.ShouldBe(0, $"{wrong.Count} of {Count} differ:\n{string.Join("\n\n", shortest)}");
    }

    private static string? Compare(LabAnswer planned, JsonNode? expected, HashSet<string> errors)
    {
        if (!planned.Json.TryGetProperty("data", out var data))
        {
            return $"not executed: {planned.Json}";
        }

        var told = AnswerErrors.Of(planned.Json).Select(static error => AnswerErrors.Text(error.Path, error.Code)).ToHashSet();
        var actual = data.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(data.GetRawText());

        if (AnswerDifference.First(actual, expected, "") is { } difference)
        {
            return $"{difference}\n planned errors {string.Join("; ", told)}"
                + $"\n naive errors {string.Join("; ", errors)}";
        }

        return told.IsSubsetOf(errors) && (told.Count > 0 || errors.Count == 0)
            ? null
            : $"planned errors {string.Join("; ", told)}\n naive errors {string.Join("; ", errors)}";
    }
}
